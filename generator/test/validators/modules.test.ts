import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROTOTYPE_KEYS } from '../arbitraries/hostile.ts';
import { committed, importEntry } from '../parity/packages.ts';
import { examplesOf } from './examples.ts';
import { thrown } from './hostile-cases.ts';

const generated = committed();
const require = createRequire(join(generated.types, 'package.json'));

interface Whole {
  readonly ValidationError: new (issues: readonly unknown[]) => Error;
  isEvent(value: unknown, options?: object): boolean;
  validateEvent(value: unknown, options?: object): { success: boolean };
  parseEvent(value: unknown, options?: object): unknown;
  isWireEvent(json: unknown, options?: object): boolean;
  decodeWireEvent(json: unknown, options?: object): unknown;
  decodeEventJson(text: string, options?: object): unknown;
}

interface Payload {
  is(data: unknown): boolean;
  parse(data: unknown): unknown;
}

const module = await importEntry<Whole>(generated, './validators');
const common = require('@synap/types/validators') as Whole;
const WHOLE = [
  ['ES modules', module],
  ['CommonJS', common],
] as const;

const { event: EXAMPLE } = examplesOf(generated.model)[0]!;

describe.each(WHOLE)(
  '%s: the type of an event',
  (_system, { isEvent, isWireEvent, validateEvent, decodeWireEvent }) => {
    const inMemory = { ...EXAMPLE, timestamp: new Date(0) };

    test.each(PROTOTYPE_KEYS)('%s, which objects have by themselves, is unknown', (type) => {
      expect(isEvent({ ...inMemory, type })).toBe(true);
      expect(isWireEvent({ ...EXAMPLE, type })).toBe(true);
      expect(isEvent({ ...inMemory, type }, { unknownTypes: 'refuse' })).toBe(false);
      expect(isWireEvent({ ...EXAMPLE, type }, { unknownTypes: 'refuse' })).toBe(false);
      expect(validateEvent({ ...inMemory, type }, { unknownTypes: 'refuse' }).success).toBe(false);
      expect(thrown(() => decodeWireEvent({ ...EXAMPLE, type }, { unknownTypes: 'refuse' }))).toMatchObject({
        success: false,
        issues: [{ path: ['type'] }],
      });
    });

    test('is no array with one type in it, and no object that turns into one', () => {
      for (const type of [[EXAMPLE['type']], { toString: () => EXAMPLE['type'] }, Object(EXAMPLE['type'])]) {
        expect(isEvent({ ...inMemory, type })).toBe(false);
      }
    });

    test('control: the example itself is known', () => {
      expect(isEvent(inMemory, { unknownTypes: 'refuse' })).toBe(true);
      expect(isWireEvent(EXAMPLE, { unknownTypes: 'refuse' })).toBe(true);
    });

    test('an option that there is not is an error of the caller', () => {
      expect(() => isEvent(inMemory, { unknownTypes: 'ignore' })).toThrow(TypeError);
    });
  },
);

describe('keys of which the same is asked', () => {
  const source = readFileSync(join(generated.types, 'src/validators/envelope.ts'), 'utf8');
  const [accepts = ''] = /function acceptsSynapEvent\([^]*?\n\}/.exec(source) ?? [];

  test('have one case', () => {
    expect(accepts).toMatch(/case 'correlationId':\n\s+case 'causationId':\n/);
    // Of `id`, which has to be there, and of those that may be left out.
    expect(accepts.match(/isUuid\(/g)).toHaveLength(2);
  });

  test('have their own where a value is kept for later', () => {
    expect(accepts).toMatch(/case 'type':\n\s+isRight = typeof value === 'string';\n\s+type = value;/);
    expect(accepts).toMatch(/case 'userId':\n\s+isRight = typeof value === 'string';\n\s+break;/);
  });
});

describe('the two systems of modules', () => {
  const errors = WHOLE.map(([, { parseEvent }]) => {
    try {
      return parseEvent({ ...EXAMPLE, data: { type: 7 }, timestamp: new Date(0), userId: 1 });
    } catch (error) {
      return error;
    }
  }) as readonly Error[];

  test('each have their own copy of the class, and an error of the one is an instance of the other', () => {
    expect(module.ValidationError).not.toBe(common.ValidationError);
    for (const error of errors) {
      expect(error).toBeInstanceOf(Error);
      expect(error).toBeInstanceOf(module.ValidationError);
      expect(error).toBeInstanceOf(common.ValidationError);
    }
  });

  test('control: other errors are no instance, nor is what only looks like one', () => {
    for (const other of [
      new Error('no'),
      new TypeError('no'),
      { name: 'ValidationError', issues: [] },
      null,
      'ValidationError',
    ]) {
      expect(other).not.toBeInstanceOf(module.ValidationError);
    }
  });

  test('say the same, a line a fault, each with where it is', () => {
    const want = `userId: Invalid input: expected string, received number
data.type: Invalid option: expected one of "note"|"task"|"project"`;
    expect(errors.map(({ name, message }) => ({ name, message }))).toEqual([
      { name: 'ValidationError', message: want },
      { name: 'ValidationError', message: want },
    ]);
  });

  test('text that is no JSON is a ValidationError as well', () => {
    for (const [, { decodeEventJson, ValidationError }] of WHOLE) {
      expect(() => decodeEventJson('{')).toThrow(ValidationError);
      expect(() => decodeEventJson('{')).toThrow(/^Invalid JSON: /u);
    }
  });

  test('give the validators of every event, from each entry point', async () => {
    const entries = Object.keys((require('@synap/types/package.json') as { exports: object }).exports).filter(
      (entry) => entry.startsWith('./validators/') && entry !== './validators/standard',
    );
    const found = new Set<string>();
    for (const entry of entries) {
      const namespaces = [
        await importEntry<Record<string, Payload>>(generated, entry as `./${string}`),
        require(`@synap/types/${entry.slice(2)}`) as Record<string, Payload>,
      ];
      expect(Object.keys(namespaces[1]!).sort()).toEqual(Object.keys(namespaces[0]!).sort());
      for (const { namespace, event } of examplesOf(generated.model)) {
        if (!(namespace in namespaces[0]!)) continue;
        found.add(namespace);
        for (const validators of namespaces) {
          expect(validators[namespace]!.is(event['data'])).toBe(true);
          expect(validators[`${namespace}Writer`]!.parse(event['data'])).toEqual(event['data']);
          expect(validators[`${namespace}Writer`]!.is({ ...(event['data'] as object), unknown: 1 })).toBe(false);
        }
      }
    }
    expect(found.size).toBe(55);
  });
});

test('where nothing is left of an update, strip says that too few keys are', async () => {
  const tags = await importEntry<{ stripTagsUpdateRequested(data: unknown): unknown }>(generated, './validators/tags');
  const data = { tagId: '018f3c4a-7b2e-7c1d-8e5f-0123456789ab', changes: { unknown: 1 } };
  const refused = thrown(() => tags.stripTagsUpdateRequested(data));
  expect(refused).toMatchObject({ success: false, issues: [{ code: 'too_small', path: ['changes'] }] });
});
