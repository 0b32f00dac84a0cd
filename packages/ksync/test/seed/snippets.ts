import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserProject } from '../types/compile.ts';

/** One snippet as a user's module: what the compiler says of it, and what it exports when it runs. */
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
      faults: this.#listen(`${name}.ts`),
      // Emitted whatever the compiler says, so that what is wrong can be run as well.
      run: async () => ({ ...(await import(pathToFileURL(join(this.#folder, `built/${name}.js`)).href)) }),
    };
  }

  async compile(): Promise<void> {
    const project = await UserProject.create();
    this.#folder = project.folder;
    const files = this.#codes.map((code, index) => {
      project.write(`snippet-${index + 1}.ts`, code);
      return `snippet-${index + 1}.ts`;
    });
    for (const { file, message } of await project.compile(files, 'TypeScript 7')) this.#listen(file).push(message);
  }

  #listen(file: string): string[] {
    const faults = this.#faults.get(file) ?? [];
    this.#faults.set(file, faults);
    return faults;
  }
}
