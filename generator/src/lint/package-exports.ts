import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readText } from '../read-text.ts';

export interface PackageExports {
  /** `absent` where the package has no such entry point; `unknown` where it was not generated, or cannot be told. */
  namesOf(specifier: string): ReadonlySet<string> | 'absent' | 'unknown';
}

/**
 * What can be imported from the generated package, as `generate` last wrote it: that its output is up to date,
 * `generate --check` sees to. Reads a module when it is first asked for.
 */
export function readPackageExports(output: string, packageName: string): PackageExports {
  const folder = join(output, 'types');
  const entries = readEntries(join(folder, 'package.json'));
  const known = new Map<string, ReadonlySet<string> | 'unknown'>();
  return {
    namesOf: (specifier) => {
      if (entries === undefined) return 'unknown';
      const entry = `.${specifier.slice(packageName.length)}`;
      if (!Object.hasOwn(entries, entry)) return isUnderPattern(entry, entries) ? 'unknown' : 'absent';
      const names = known.get(entry) ?? namesOfEntry(folder, entries[entry]);
      known.set(entry, names);
      return names;
    },
  };
}

type Entries = Readonly<Record<string, unknown>>;

function readEntries(file: string): Entries | undefined {
  if (!existsSync(file)) return undefined;
  try {
    const { exports } = JSON.parse(readText(file)) as { exports?: Entries };
    return exports;
  } catch {
    return undefined;
  }
}

const isUnderPattern = (entry: string, entries: Entries): boolean =>
  Object.keys(entries).some((key) => key.endsWith('*') && entry.startsWith(key.slice(0, -1)));

function namesOfEntry(folder: string, target: unknown): ReadonlySet<string> | 'unknown' {
  // { import: { types: './dist/names.d.mts' } } is built from src/names.ts.
  const [, stem] = /"\.\/dist\/([\w./-]+)\.d\.mts"/.exec(JSON.stringify(target)) ?? [];
  const source = stem === undefined ? undefined : join(folder, 'src', `${stem}.ts`);
  return source === undefined || !existsSync(source) ? 'unknown' : exportedNames(source);
}

/** By their spelling in generated modules, which name what they export, or pass on all that another module names. */
function exportedNames(file: string): ReadonlySet<string> | 'unknown' {
  const source = readText(file);
  if (/^export\s+\*\s+as\b/m.test(source)) return 'unknown';
  const passedOn = [...source.matchAll(/^export\s+\*\s+from\s+'([^']+)'/gm)].map(([, from = '']) => {
    const other = join(dirname(file), from);
    return existsSync(other) ? exportedNames(other) : 'unknown';
  });
  if (passedOn.includes('unknown')) return 'unknown';
  const listed = [...source.matchAll(/^export\s+(?:type\s+)?\{([^}]*)\}/gm)].flatMap(([, list = '']) =>
    list.split(',').map((item) =>
      item
        .trim()
        .replace(/^type\s+/, '')
        .replace(/^\S+\s+as\s+/, ''),
    ),
  );
  const declared = [
    ...source.matchAll(
      /^export\s+(?:declare\s+)?(?:async\s+)?(?:const|let|function\*?|class|type|interface|enum)\s+([A-Za-z_$][\w$]*)/gm,
    ),
  ].map(([, name = '']) => name);
  const others = passedOn.flatMap((names) => [...names]);
  return new Set([...listed, ...declared, ...others].filter((name) => name !== ''));
}
