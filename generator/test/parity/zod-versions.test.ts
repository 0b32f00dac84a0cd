import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import type { z as zodV3 } from 'zod/v3';
import type * as zodV4 from 'zod/v4';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Event } from '../../src/model/types.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import { damagedEvents } from '../arbitraries/damage.ts';
import { wireEvents } from '../arbitraries/wire-events.ts';
import { Consumer, packTypes } from '../package/consumer.ts';
import { importPayloadValidators, type Issue, type PayloadValidator } from './compiled-exports.ts';
import { FEWER_RUNS, RUNS, SEED } from './effort.ts';
import { committed, importEntry, type MainExports, type Zod3Exports } from './packages.ts';
import { countPartsRun, originalRun } from './runs-of-schemas.ts';

/**
 * The packed package beside the oldest Zod that it takes, and beside the first Zod 4: what its schemas say there is what
 * the compiled validators say.
 */
const { model } = committed();

interface Installed {
  readonly version: string;
  readonly main: MainExports;
  readonly zod3: Zod3Exports;
  readonly payloadValidator: (type: string, form: FormName) => PayloadValidator;
}

let tarball: string;
beforeAll(() => {
  tarball = packTypes();
});

describe.each([
  { zod: '3.25.76', runs: RUNS },
  { zod: '4.0.0', runs: FEWER_RUNS },
])('the package beside zod $zod', ({ zod, runs }) => {
  let installed: Installed;
  beforeAll(async () => {
    installed = await install(zod);
  });

  test('has that Zod, and schemas that it runs by itself, part by part', () => {
    const schema = installed.main.EventTypeSchemas['tags.create.requested']!;
    expect(installed.version).toBe(zod);
    expect(originalRun(schema)).toBeUndefined();
    expect(countPartsRun(schema, { name: 'roadmap' })).toBeGreaterThan(0);
  });

  describe.each([...FORMS])(`%s, seed ${SEED}, ${runs} valid and ${runs} damaged documents a type`, (form) => {
    test.each(model.events.map((event) => [event.type, event] as const))(
      'the payload of %s: the verdict of zod/v3 and zod/v4, the issues and the value of zod/v4',
      { timeout: 60_000 + runs * 1_000 },
      (_type, event) => {
        eachPayload(event, form, (data) => agreeOn(installed, { event, form }, data), runs);
      },
    );
  });

  test.each<{ naive: string; is: (data: unknown) => boolean }>([
    { naive: 'takes any name', is: (data) => typeof data === 'object' },
    { naive: 'refuses unknown keys', is: (data) => Object.keys(data as object).length <= 2 },
  ])('control: a validator that $naive is noticed', ({ is }) => {
    const event = model.events.find(({ type }) => type === 'tags.create.requested')!;
    const validate = (data: unknown) =>
      is(data) ? ({ success: true, data } as const) : ({ success: false, issues: [] } as const);
    const payloadValidator = (): PayloadValidator => ({
      ...installed.payloadValidator(event.type, 'reader'),
      validate,
    });
    const naive = { ...installed, payloadValidator };
    expect(() => eachPayload(event, 'reader', (data) => agreeOn(naive, { event, form: 'reader' }, data), 300)).toThrow(
      /Property failed/u,
    );
  });

  test('control: nothing else differs: a key called constructor is what this Zod refuses, or fails on, and ours take', () => {
    const type = 'entities.create.requested';
    const schema = installed.main.EventTypeSchemas[type]!;
    const data = (value: unknown) => ({ type: 'note', metadata: { constructor: value } });
    expect(schema.safeParse(data({})).success).toBe(false);
    expect(() => schema.safeParse(data(null))).toThrow(TypeError);
    expect(installed.payloadValidator(type, 'reader').is(data(null))).toBe(true);
    expect(installed.zod3.EventTypeSchemas[type]!.safeParse(data(null)).success).toBe(true);
  });
});

async function install(zod: string): Promise<Installed> {
  const { folder } = new Consumer({ tarball, zod });
  const generated = { ...committed(), types: join(folder, 'node_modules/@synap/types') };
  const manifest = readFileSync(join(folder, 'node_modules/zod/package.json'), 'utf8');
  return {
    version: (JSON.parse(manifest) as { version: string }).version,
    main: await importEntry<MainExports>(generated, '.'),
    zod3: await importEntry<Zod3Exports>(generated, './zod3'),
    payloadValidator: await importPayloadValidators(generated),
  };
}

function eachPayload(event: Event, form: FormName, check: (data: unknown) => void, numRuns: number): void {
  const valid = wireEvents(model, event, form);
  const damaged = damagedEvents(model, event, form).map(({ document }) => document);
  for (const documents of [valid, damaged] as fc.Arbitrary<{ data?: unknown } | null>[]) {
    fc.assert(
      fc.property(documents, (document) => check(document?.data)),
      { seed: SEED, numRuns },
    );
  }
}

function agreeOn(
  { main, zod3, payloadValidator }: Installed,
  { event, form }: { event: Event; form: FormName },
  data: unknown,
): void {
  const got = payloadValidator(event.type, form).validate(data);
  const schemas = form === 'reader' ? 'EventTypeSchemas' : 'EventWriterSchemas';
  const wantOf3 = (zod3[schemas][event.type] as zodV3.AnyZodObject).safeParse(data);
  if (wantOf3.success !== got.success) throw new Error(`zod/v3 says ${String(wantOf3.success)}`);
  // Its z.record takes an own key of this name for the class of the object.
  if (holdsConstructor(data)) return;
  const want = (main[schemas][event.type] as zodV4.ZodObject).safeParse(data);
  if (want.success !== got.success) throw new Error(`zod/v4 says ${String(want.success)}`);
  if (want.success && got.success && !isDeepStrictEqual(got.data, want.data))
    throw new Error('zod/v4 gives another value');
  if (want.success || got.success) return;
  const [said, wanted] = [got.issues, want.error.issues].map(comparable);
  if (!isDeepStrictEqual(said, wanted)) throw new Error(`zod/v4 says ${wanted!.join(', ')}, not ${said!.join(', ')}`);
}

const holdsConstructor = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  (Object.hasOwn(value, 'constructor') || Object.values(value).some(holdsConstructor));

/** Issues as far as they are the same in every Zod. */
function comparable(issues: readonly (Issue | zodV4.core.$ZodIssue)[]): readonly string[] {
  // Whether keys are counted beside another fault differs: in 4.6 any fault within stops it, earlier unknown keys did.
  const lasting = issues.filter(({ message }) => !KEYS_COUNTED.test(message));
  return (lasting.length === 0 ? issues : lasting).map(({ code, path, message }) =>
    JSON.stringify([code, path, WORDING.reduce((text, [from, to]) => text.replace(from, to), message)]),
  );
}

const KEYS_COUNTED = /^Too small: expected object to be >=\d+$/u;

/** What 4.6 words in another way: bounds of formats are included, and Infinity has its name. */
const WORDING: readonly (readonly [RegExp, string])[] = [
  [/^(Too (?:big|small): expected (?:int|number) to be [<>])=?(?=-?\d)/u, '$1='],
  [/^(Invalid input: expected number, received) -?Infinity$/u, '$1 number'],
];
