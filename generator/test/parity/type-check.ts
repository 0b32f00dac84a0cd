import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, write } from './packages.ts';

/** The faults that tsc finds in files of `folder`, each with the line that it stands in; none where they are right. */
export function typeCheck(folder: string, include: readonly string[]): readonly string[] {
  const compilerOptions = {
    target: 'es2023',
    lib: ['es2023', 'dom'],
    module: 'nodenext',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    skipLibCheck: true,
    noEmit: true,
  };
  write(join(folder, 'tsconfig.check.json'), JSON.stringify({ compilerOptions, include }));
  try {
    execFileSync(process.execPath, [join(ROOT, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.check.json'], {
      cwd: folder,
      encoding: 'utf8',
    });
    return [];
  } catch (error) {
    const { stdout } = error as { stdout?: string };
    if (stdout === undefined || stdout === '') throw error;
    return [...stdout.matchAll(/^(.+)\((\d+),\d+\): error (.+)$/gmu)].map(([, file, line, fault]) => {
      const source = readFileSync(join(folder, file!), 'utf8').split('\n')[Number(line) - 1]!;
      return `${file}:${line} ${fault}: ${source.trim()}`;
    });
  }
}

/** Types that are the same and not merely assignable: `any` and an optional property are told apart. */
export const EQUAL = `export type Equal<A, B> =
  (<T>() => T extends A ? 1 : 2) extends (<T>() => T extends B ? 1 : 2) ? true : false;
export type Assignable<A, B> = [A] extends [B] ? true : false;
export declare function prove<T extends true>(what?: T): void;
`;
