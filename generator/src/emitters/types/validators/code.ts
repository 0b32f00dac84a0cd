/** The few statements that validators are made of, as documents that are laid out as Prettier does. */
import type { Doc } from 'prettier';
import { builders } from 'prettier/doc';
import { encodePropertyName } from '../../../encoders/identifier.ts';
import { encodeTypeScriptString } from '../../../encoders/type-script.ts';

const { group, hardline, ifBreak, indent, join, line, softline } = builders;

/** `name(a, b)` */
export const called = (name: string, ...args: readonly Doc[]): Doc =>
  args.length === 0
    ? `${name}()`
    : [name, group(['(', indent([softline, join([',', line], [...args])]), ifBreak(','), softline, ')'])];

/** `if (a && b) then` */
export const when = (conditions: readonly Doc[], then: Doc): Doc =>
  conditions.length === 0
    ? then
    : group([
        'if (',
        group([indent([softline, join([' &&', line], [...conditions])]), softline]),
        ')',
        indent([line, then]),
      ]);

/** `if (condition) { ... }` */
export const whenBlock = (condition: Doc, body: readonly Doc[]): Doc => ['if (', condition, ') ', block(body)];

/** `{ ... }`, one statement a line. */
export const block = (body: readonly Doc[]): Doc => ['{', indent([hardline, join(hardline, [...body])]), hardline, '}'];

/** `for (const key in input) { ... }`, a case for each key, with what is done before and behind the cases. */
export const forEachKey = (
  cases: readonly Doc[],
  { before = [], after = [] }: { readonly before?: readonly Doc[]; readonly after?: readonly Doc[] } = {},
): Doc => [
  'for (const key in input) ',
  block(['const value = input[key];', ...before, ['switch (key) ', block(cases)], ...after]),
];

/** `case 'key':` */
export const caseOf = (key: string, body: readonly Doc[]): Doc => labelled(labelOf(key), body);

const labelOf = (key: string): Doc => ['case ', encodeTypeScriptString(key)];

/** Of each key its case; one for all keys of which the same is asked, at the place of the first. */
export const casesOf = (bodies: readonly (readonly [key: string, body: readonly Doc[]])[]): readonly Doc[] => {
  const keys = new Map<string, string[]>();
  for (const [key, body] of bodies) {
    const text = JSON.stringify(body);
    keys.set(text, [...(keys.get(text) ?? []), key]);
  }
  return bodies.flatMap(([key, body]) => {
    const all = keys.get(JSON.stringify(body))!;
    if (all[0] !== key) return [];
    return [[...all.slice(0, -1).flatMap((name) => [labelOf(name), ':', hardline]), caseOf(all.at(-1)!, body)]];
  });
};

/** `default:` */
export const otherwise = (body: readonly Doc[]): Doc => labelled('default', body);

const labelled = (label: Doc, body: readonly Doc[]): Doc => [label, ':', indent([hardline, join(hardline, [...body])])];

/** `{ a, 'b-c': value1 }` */
export const objectLiteral = (entries: readonly { readonly key: string; readonly value: string }[]): Doc =>
  entries.length === 0 ? '{}' : braces(entries.map(({ key, value }) => entry(key, value)));

const entry = (key: string, value: string): string => (key === value ? key : `${encodePropertyName(key)}: ${value}`);

const braces = (entries: readonly string[]): Doc =>
  group(['{', indent([line, join([',', line], [...entries])]), ifBreak(','), line, '}']);

/** `value.key` or `value['a key']` */
export const member = (value: string, key: string): string =>
  encodePropertyName(key) === key ? `${value}.${key}` : `${value}[${encodeTypeScriptString(key)}]`;

/** `name(a: string, b?: number): void` */
export const signatureOf = (name: string, parameters: readonly Doc[], result: string): Doc =>
  group([name, '(', indent([softline, join([',', line], [...parameters])]), ifBreak(','), softline, `): ${result}`]);

/** A function with its doc comment. */
export const declared = (doc: readonly string[], signature: Doc, body: readonly Doc[]): Doc => [
  ...doc.map((text) => [`/** ${text} */`, hardline]),
  'export function ',
  signature,
  ' ',
  block(body),
];
