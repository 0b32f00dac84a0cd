import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { committed, makeFolder, removeFolder, write } from '../parity/packages.ts';
import { EQUAL, typeCheck } from '../parity/type-check.ts';

const FOLDER = makeFolder();
afterAll(() => removeFolder(FOLDER));

const START = `import { redact, type GeneratedEvent, type RedactOptions, type SynapEvent, type SynapEventOf, type SynapWireEvent } from '@synap/types';
import { redact as alone } from '@synap/types/redact';
import { prove, type Equal } from './equal.ts';
declare const known: SynapEventOf<'tags.create.requested'>;
declare const any: GeneratedEvent;
declare const event: SynapEvent;
declare const wire: SynapWireEvent;
declare const traced: SynapEvent & { readonly trace: string };
declare const literal: SynapEventOf<'tags.create.requested'> & { readonly userId: 'ada' };
const options: RedactOptions = { above: 'internal', personal: true };
`;

describe('to tsc', () => {
  test('what is redacted is an event of the same type', () => {
    link();
    write(
      join(FOLDER, 'right.ts'),
      `${START}
const redacted = redact(known, options);
prove<Equal<typeof redacted, SynapEventOf<'tags.create.requested'>>>();
const one = redact(any, { above: 'public' });
prove<Equal<typeof one, GeneratedEvent>>();
if (one.type === 'tags.create.requested') one.data.name satisfies string;
const whole = redact(event, { above: 'restricted', personal: undefined });
prove<Equal<typeof whole, SynapEvent>>();
const sent = alone(wire, options);
prove<Equal<typeof sent, SynapWireEvent>>();
sent.timestamp satisfies string;
// What is masked is no longer the literal that it was.
const user = redact(literal, options).userId;
prove<Equal<typeof user, string>>();
`,
    );
    expect(typeCheck(FOLDER, ['right.ts'])).toEqual([]);
  });

  test.each([
    { what: 'no level', line: 'redact(event, {});' },
    { what: 'no options', line: 'redact(event);' },
    { what: 'a misspelt level', line: "redact(event, { above: 'intern' });" },
    { what: 'a misspelt option', line: "redact(event, { above: 'public', personnal: true });" },
    { what: 'what is no event', line: "redact({ type: 'tags.create.requested' }, options);" },
    { what: 'a key of its own in what is left', line: 'redact(traced, options).trace;' },
    { what: 'a string in memory', line: 'redact(event, options).timestamp satisfies string;' },
  ])('is a fault: $what', ({ line }) => {
    link();
    write(join(FOLDER, 'wrong.ts'), `${START}${line}\n`);
    const faults = typeCheck(FOLDER, ['wrong.ts']);
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.filter((fault) => !fault.endsWith(line))).toEqual([]);
  });
});

describe('the entry of its own', () => {
  test('loads no Zod, as a module or by require', () => {
    for (const entry of ['redact.mjs', 'redact.cjs']) {
      const loaded = modulesOf(join(committed().types, 'dist', entry));
      expect(loaded.some((path) => path.includes('redact-markings'))).toBe(true);
      expect(loaded.filter((path) => path.startsWith('zod'))).toEqual([]);
    }
  });

  test('control: the main entry does', () => {
    expect(modulesOf(join(committed().types, 'dist/index.mjs'))).toContain('zod/v4');
  });
});

/** All modules that one leads to: files by their paths, packages by their names. */
function modulesOf(path: string, met = new Set<string>()): readonly string[] {
  if (met.has(path)) return [...met];
  met.add(path);
  const text = readFileSync(path, 'utf8');
  for (const [, from, required] of text.matchAll(/(?:from |^import )["']([^"']+)["']|require\(["']([^"']+)["']\)/gmu)) {
    const source = (from ?? required)!;
    if (source.startsWith('.')) modulesOf(join(dirname(path), source), met);
    else met.add(source);
  }
  return [...met];
}

function link(): void {
  const folder = join(FOLDER, 'node_modules/@synap');
  mkdirSync(folder, { recursive: true });
  if (!LINKED.has(folder)) symlinkSync(committed().types, join(folder, 'types'));
  LINKED.add(folder);
  write(join(FOLDER, 'package.json'), '{ "type": "module" }');
  write(join(FOLDER, 'equal.ts'), EQUAL);
}

const LINKED = new Set<string>();
