import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LinkedProject } from '../package/consumer.ts';

/** One snippet as a consumer's module: what the compiler says of it, and what it exports when it runs. */
export interface Snippet {
  readonly faults: readonly string[];
  run(): Promise<{ readonly [name: string]: unknown }>;
}

/** Snippets that are compiled in one run, by TypeScript 7 under the strictest settings, against the built package. */
export class Snippets {
  readonly #codes: string[] = [];
  readonly #faults = new Map<string, string[]>();
  #folder = '';

  add(code: string): Snippet {
    const name = `snippet-${this.#codes.push(code)}`;
    return {
      faults: this.#faults.get(`${name}.ts`) ?? this.#listen(`${name}.ts`),
      // Emitted whatever the compiler says, so that what is wrong can be run as well.
      run: async () => ({ ...(await import(pathToFileURL(join(this.#folder, `built/${name}.js`)).href)) }),
    };
  }

  compile(): void {
    const project = new LinkedProject();
    this.#folder = project.folder;
    linkDatabase(project.folder);
    const files = this.#codes.map((code, index) => {
      project.write(`snippet-${index + 1}.ts`, code);
      return `snippet-${index + 1}.ts`;
    });
    const faults = project.compile(files, { compiler: 'TypeScript 7', resolution: 'nodenext' });
    for (const { file, message } of faults) this.#listen(file).push(message);
  }

  #listen(file: string): string[] {
    const faults = this.#faults.get(file) ?? [];
    this.#faults.set(file, faults);
    return faults;
  }
}

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Puts @synap/database into a project, built, with the exports that it is published with. */
function linkDatabase(folder: string): void {
  const from = join(repository, 'packages/database');
  const to = join(folder, 'node_modules/@synap/database');
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  const build = ['-p', join(from, 'tsconfig.build.json'), '--outDir', join(to, 'dist')];
  execFileSync(process.execPath, [tsc, ...build], { cwd: from, stdio: 'pipe' });
  const { publishConfig, ...manifest } = JSON.parse(readFileSync(join(from, 'package.json'), 'utf8')) as {
    publishConfig: object;
  };
  writeFileSync(join(to, 'package.json'), JSON.stringify({ ...manifest, ...publishConfig }));
  for (const name of ['postgres', '@electric-sql/pglite']) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(from, 'node_modules', name), link);
  }
}
