import { posix } from 'node:path';
import type { Expression } from '../../schemas/expression.ts';
import type { TypeNode } from '../../schemas/type-node.ts';

/** Where a symbol comes from: a module of the package (`envelope`, `zod3/form`) or a package. */
export interface Symbol {
  readonly from: string;
  readonly type?: boolean;
  /** What its own module calls it, where that is another name. */
  readonly exported?: string;
}

export type Symbols = ReadonlyMap<string, Symbol>;

export interface Module {
  /** Below `src`, without an ending. */
  readonly path: string;
  /** Schemas are declared with their explicit types; no compiler infers or checks them. */
  readonly unchecked?: boolean;
  readonly doc?: string;
  readonly statements: readonly string[];
  /** Every symbol that the statements may use; only the ones they do use are imported. */
  readonly symbols: Pick<Symbols, 'get'>;
  readonly uses: ReadonlySet<string>;
}

/** The whole text of a module: a header, imports computed from what is used, statements apart. */
export const printModule = (module: Module): string =>
  [
    [HEADER, ...(module.unchecked === true ? UNCHECKED : [])].join('\n'),
    ...(module.doc === undefined ? [] : [module.doc]),
    ...printImports(module),
    ...module.statements,
  ].join('\n\n') + '\n';

/** The roots of all names in an expression. */
export const namesInExpression = (expression: Expression): readonly string[] => {
  switch (expression.is) {
    case 'literal':
    case 'pattern':
      return [];
    case 'name':
      return [root(expression.name)];
    case 'array':
      return expression.items.flatMap(namesInExpression);
    case 'object':
      return expression.entries.flatMap(([, value]) => namesInExpression(value));
    case 'call':
      return [root(expression.name), ...expression.args.flatMap(namesInExpression)];
    case 'method':
      return [...namesInExpression(expression.on), ...expression.args.flatMap(namesInExpression)];
  }
};

/** The roots of all names in a type. */
export const namesInType = (type: TypeNode): readonly string[] => {
  switch (type.is) {
    case 'literal':
      return [];
    case 'name':
      return [root(type.name), ...type.args.flatMap(namesInType)];
    case 'union':
      return type.members.flatMap(namesInType);
    case 'tuple':
      return type.items.flatMap(namesInType);
    case 'array':
      return namesInType(type.items);
    case 'object':
      return type.members.flatMap((member) => namesInType(member.type));
  }
};

const HEADER = '// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.';
const UNCHECKED = [
  '// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.',
  '// @ts-nocheck',
];

const root = (name: string): string => name.split('.')[0]!;

const printImports = ({ path, symbols, uses }: Module): readonly string[] => {
  const byModule = new Map<string, string[]>();
  for (const name of [...uses].sort()) {
    const symbol = symbols.get(name);
    if (symbol === undefined || symbol.from === path) continue;
    const shown = symbol.exported === undefined ? name : `${symbol.exported} as ${name}`;
    byModule.set(symbol.from, [...(byModule.get(symbol.from) ?? []), symbol.type === true ? `type ${shown}` : shown]);
  }
  const lines = [...byModule].map(([from, names]) => {
    const source = specifier(path, from);
    const keyword = names.some((name) => name.startsWith('type ')) ? 'import type' : 'import';
    if (from === 'zod/v4') return `${keyword} * as z from '${source}';`;
    if (from === 'zod/v3') return `${keyword} { z } from '${source}';`;
    return printNamed('import', names, source);
  });
  return lines.length === 0 ? [] : [lines.sort(byImport).join('\n')];
};

/** `import { a, type B } from '...';`, all types as `import type`, one name a line where it is too long. */
export const printNamed = (keyword: 'import' | 'export', names: readonly string[], source: string): string => {
  const allTypes = names.every((name) => name.startsWith('type '));
  const shown = allTypes ? names.map((name) => name.slice('type '.length)) : names;
  const start = `${keyword} ${allTypes ? 'type ' : ''}{`;
  const oneLine = `${start} ${shown.join(', ')} } from '${source}';`;
  // Prettier never breaks a line for a single name.
  return oneLine.length <= 120 || names.length === 1
    ? oneLine
    : `${start}\n${shown.map((name) => `  ${name},\n`).join('')}} from '${source}';`;
};

/** The relative specifier of one module of the package in another. */
export const specifier = (path: string, from: string): string => {
  if (from.startsWith('zod/') || from.startsWith('#') || from === 'fast-check') return from;
  const way = posix.relative(posix.dirname(path), from);
  return `${way.startsWith('.') ? '' : './'}${way}.ts`;
};

// Packages first, then by path.
const byImport = (left: string, right: string): number => {
  const source = (line: string) => line.slice(line.lastIndexOf(" '") + 2);
  const [a, b] = [source(left), source(right)];
  return Number(a.startsWith('.')) - Number(b.startsWith('.')) || (a < b ? -1 : 1);
};
