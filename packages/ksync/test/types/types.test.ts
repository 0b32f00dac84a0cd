// The types, by the compilers that users have. What must compile is in this folder, what must not in `wrong`, where each line that
// has an error ends in its code: `// TS2322`. `wrong` is outside of tsconfig.json.
// With KSYNC_TYPES=long TypeScript 5.9 checks the declarations of the package and of the libraries, too; TypeScript 7 always does.
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript-5.9';
import { beforeAll, describe, expect, test } from 'vitest';
import { type Compiler, type Fault, STRICT, UserProject, compilers } from './compile.ts';

const here = fileURLToPath(new URL('.', import.meta.url));

/** Files that are compiled together: with no event types known to the program, and with those of the augmentation. */
const PROGRAMS = {
  plain: [
    ...['sends.ts', 'wrong/content-given.ts', 'wrong/content-chained.ts', 'wrong/content-statements.ts'],
    ...['wrong/refused-sends.ts', 'wrong/refused-versions.ts'],
  ],
  augmented: ['wrong/content-statements.ts', 'wrong/ksync-events.ts'],
} as const;
type Program = keyof typeof PROGRAMS;

let project: UserProject;
const found = new Map<string, Promise<Fault[]>>();
beforeAll(async () => {
  // As a user's own files, against the declarations of the built package.
  project = await UserProject.create();
  for (const path of Object.values(PROGRAMS).flat()) project.write(basename(path), sourceOf(path));
  for (const compiler of compilers) {
    for (const [program, paths] of Object.entries(PROGRAMS)) {
      const faults = project.compile(
        paths.map((path) => basename(path)),
        compiler,
        { skipLibCheck: !checksDeclarations(compiler) },
      );
      faults.catch(() => {});
      found.set(`${compiler} ${program}`, faults);
    }
  }
});

const sourceOf = (path: string): string => readFileSync(join(here, path), 'utf8');

const checksDeclarations = (compiler: Compiler): boolean =>
  compiler === 'TypeScript 7' || process.env['KSYNC_TYPES'] === 'long';

/** `line: code`, as the comments of a file say. */
const marksOf = (source: string, compiler: Compiler): string[] =>
  source.split('\n').flatMap((line, index) => {
    const [, codes, codesIn59 = codes] = /\/\/ (TS\d+(?: TS\d+)*)(?:, in 5\.9 (TS\d+))?$/.exec(line) ?? [];
    const marked = compiler === 'TypeScript 5.9' ? codesIn59 : codes;
    return marked?.split(' ').map((code) => `${index + 1}: ${code}`) ?? [];
  });

const render = (faults: readonly Fault[]): string[] => faults.map(({ line, code }) => `${line}: ${code}`);

describe.each(compilers)('%s', (compiler) => {
  const faultsIn = async (path: string, program: Program): Promise<Fault[]> =>
    ((await found.get(`${compiler} ${program}`)) ?? []).filter(({ file }) => file === basename(path));

  test('compiles what must compile', async () => {
    expect(await faultsIn('sends.ts', 'plain')).toEqual([]);
  });

  if (!checksDeclarations(compiler)) console.warn(`Skipped, ${compiler} on the declarations: set KSYNC_TYPES=long`);
  test.runIf(checksDeclarations(compiler))('finds nothing wrong with the declarations of the package', async () => {
    const all = [...(await found.get(`${compiler} plain`)!), ...(await found.get(`${compiler} augmented`)!)];
    const files: readonly string[] = Object.values(PROGRAMS)
      .flat()
      .map((path) => basename(path));
    expect(all.filter(({ file }) => !files.includes(file))).toEqual([]);
  });

  test.each([
    { way: 'by schemas given to createKSync', path: 'wrong/content-given.ts', program: 'plain' },
    { way: 'by chained defineSchema', path: 'wrong/content-chained.ts', program: 'plain' },
    { way: 'by an augmentation', path: 'wrong/content-statements.ts', program: 'augmented' },
  ] as const)('refuses content: 123 $way, in its line', async ({ path, program }) => {
    const faults = await faultsIn(path, program);
    expect(render(faults)).toEqual(marksOf(sourceOf(path), compiler));
    const ofContent = faults.filter(({ message }) => message === "Type 'number' is not assignable to type 'string'.");
    expect(ofContent).toHaveLength(1);
  });

  test('control: the same statements compile where no types are known', async () => {
    expect(await faultsIn('wrong/content-statements.ts', 'plain')).toEqual([]);
  });

  test.each(['refused-sends', 'refused-versions'])(
    'refuses each marked line of wrong/%s.ts, no other',
    async (name) => {
      const faults = await faultsIn(`wrong/${name}.ts`, 'plain');
      expect(render(faults)).toEqual(marksOf(sourceOf(`wrong/${name}.ts`), compiler));
      expect(faults.length).toBeGreaterThan(15);
    },
  );
});

describe('control: the marks', () => {
  test('are found by line and compiler, and an error beside its mark is seen', async () => {
    const source = 'export const text: string = 1;\nexport const two = 2; // TS2322 TS2769, in 5.9 TS1\n';
    expect(marksOf(source, 'TypeScript 7')).toEqual(['2: TS2322', '2: TS2769']);
    expect(marksOf(source, 'TypeScript 5.9')).toEqual(['2: TS1']);
    project.write('marks.ts', source);
    expect(render(await project.compile(['marks.ts'], 'TypeScript 7'))).toEqual(['1: TS2322']);
  });
});

describe('in the editor', () => {
  test.each([
    ['sent', 'const sent: Promise<KSyncEvent<{ content: string; channelId: string; }> & { type: "message-sent"; }>'],
    [
      'events',
      'const events: EventList<KSyncEvent<{ content: string; channelId: string; }> & { type: "message-sent"; }>',
    ],
    ['shownEvent', '(parameter) shownEvent: KSyncEvent<{ userId: string; at: number; }> & { type: "user-left"; }'],
  ])('%s shows what an event holds', (name, shown) => {
    const { service, path } = openEditor(sourceOf('sends.ts'));
    const before = name === 'shownEvent' ? "'user-left', (" : 'export const ';
    const position = sourceOf('sends.ts').indexOf(`${before}${name}`) + before.length;
    const info = service.getQuickInfoAtPosition(path, position);
    expect(ts.displayPartsToString(info?.displayParts).replaceAll(/\s+/g, ' ')).toBe(shown);
  });

  test('z.string().email() of the seed is struck out by Zod 4 and not by zod/v3, and works in both', () => {
    const deprecated = ['zod', 'zod/v3'].map((zod) => {
      const { service, path } = openEditor(`import { z } from '${zod}';\nz.string().email();\nz.string().uuid();\n`);
      expect(service.getSemanticDiagnostics(path)).toEqual([]);
      return service
        .getSuggestionDiagnostics(path)
        .filter(({ reportsDeprecated }) => reportsDeprecated !== undefined)
        .map(({ file, start, length }) => file.text.slice(start, start + length));
    });
    expect(deprecated).toEqual([['email', 'uuid'], []]);
  });
});

/** What editors have read they share. */
const registry = ts.createDocumentRegistry();
let edited = 0;

/** One file in an editor. */
function openEditor(source: string): { readonly service: ts.LanguageService; readonly path: string } {
  const name = `edited-${(edited += 1)}.ts`;
  project.write(name, source);
  const path = join(project.folder, name);
  const { options } = ts.convertCompilerOptionsFromJson({ ...STRICT, lib: STRICT.lib.map((lib) => lib) }, here);
  const service = ts.createLanguageService(
    {
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      fileExists: (file) => ts.sys.fileExists(file),
      readFile: (file, encoding) => ts.sys.readFile(file, encoding),
      readDirectory: (...given) => ts.sys.readDirectory(...given),
      directoryExists: (folder) => ts.sys.directoryExists(folder),
      getDirectories: (folder) => ts.sys.getDirectories(folder),
      realpath: (file) => ts.sys.realpath?.(file) ?? file,
      getCompilationSettings: () => options,
      getScriptFileNames: () => [path],
      getScriptVersion: () => '1',
      getScriptSnapshot: (file) => {
        const text = ts.sys.readFile(file);
        return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
      },
      getCurrentDirectory: () => project.folder,
      getDefaultLibFileName: (settings) => ts.getDefaultLibFilePath(settings),
    },
    registry,
  );
  return { service, path };
}
