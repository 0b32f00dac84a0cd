import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { createJiti } from 'jiti';
import { afterAll, describe, expect, test, vi } from 'vitest';

const repository = fileURLToPath(new URL('../../..', import.meta.url));

/** Suites of any package's README: every snippet of it prints what it says, and compiles. */
export function testReadme(packageFolder: string, { tsconfig, atLeast, spoil }: ReadmeOptions): void {
  // In the package, so that its own name leads to it.
  const folder = mkdtempSync(join(packageFolder, '.snippets-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const snippets = readSnippets(packageFolder, folder);
  const compile = (files: readonly string[]): string => compileIn(folder, { tsconfig, files });

  describe('the README', () => {
    test('says of every snippet what it prints', () => {
      expect(snippets.length).toBeGreaterThanOrEqual(atLeast);
      expect(snippets.filter(({ printed }) => printed === undefined)).toEqual([]);
    });

    test.each(snippets)('$name prints what it says', async ({ file, printed }) => {
      expect(await run(file)).toBe(printed);
    });

    test('control: a snippet that prints something else is told apart', async () => {
      const file = join(folder, 'control.ts');
      writeFileSync(file, "const text: string = 'something else';\nconsole.log(text);\n");
      expect(await run(file)).toBe('something else\n');
    });

    test('has snippets that compile', () => {
      expect(compile(snippets.map(({ file }) => file))).toBe('');
    });

    test('control: with an option that there is not, one does not', () => {
      const file = join(folder, 'wrong.ts');
      writeFileSync(file, spoil(snippets[0]?.code ?? ''));
      expect(compile([file])).toContain("'uri' does not exist");
    });
  });
}

interface ReadmeOptions {
  /** That the snippets are compiled by. */
  readonly tsconfig: string;
  /** Snippets that there are. */
  readonly atLeast: number;
  /** Puts an option `uri` into the first snippet. */
  readonly spoil: (code: string) => string;
}

interface Snippet {
  readonly name: string;
  readonly code: string;
  /** What the README says that it prints. */
  readonly printed: string | undefined;
  readonly file: string;
}

/** Each block of TypeScript. */
function readSnippets(packageFolder: string, folder: string): readonly Snippet[] {
  const blocks = readFileSync(join(packageFolder, 'README.md'), 'utf8').matchAll(
    /^```ts\n([^]*?)^```$(?:\n\nprints\n\n```text\n([^]*?)^```$)?/gm,
  );
  return [...blocks].map(([, code = '', printed], index) => {
    const file = join(folder, `snippet-${index}.ts`);
    writeFileSync(file, code);
    return { name: `snippet ${index + 1}`, code, printed, file };
  });
}

async function run(file: string): Promise<string> {
  const lines: string[] = [];
  const log = vi.spyOn(console, 'log').mockImplementation((...values: unknown[]) => {
    lines.push(`${format(...values)}\n`);
  });
  try {
    await createJiti(import.meta.url, { moduleCache: false }).import(file);
  } finally {
    log.mockRestore();
  }
  return lines.join('');
}

/** The messages of the compiler; empty where there are none. */
function compileIn(folder: string, { tsconfig, files }: { tsconfig: string; files: readonly string[] }): string {
  const config = join(folder, 'tsconfig.json');
  writeFileSync(config, JSON.stringify({ extends: tsconfig, files, include: [], exclude: [] }));
  try {
    const tsc = join(repository, 'node_modules/typescript/bin/tsc');
    return execFileSync(process.execPath, [tsc, '--noEmit', '-p', folder], { encoding: 'utf8', stdio: 'pipe' });
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout);
    throw error;
  }
}
