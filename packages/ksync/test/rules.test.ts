/*
 * The naming rules and the limit on the size of events. SYNAP_SEED sets the seed, which is printed. Longer: SYNAP_KSYNC_VALUES=20000.
 */
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { z } from 'zod';
import { createKSync } from '../src/create-ksync.ts';
import { KSyncError } from '../src/errors.ts';
import { bytesOf } from '../src/json/bytes-of.ts';
import { findHeaviest } from '../src/json/find-heaviest.ts';
import { freezeJson } from '../src/json/freeze-json.ts';

const SEED = Number(process.env['SYNAP_SEED'] ?? 20_260_802);
const VALUES = Number(process.env['SYNAP_KSYNC_VALUES'] ?? 1_000);

afterEach(() => vi.restoreAllMocks());

describe('names of event types', () => {
  const GOOD = ['message-sent', 'user-joined-channel', 'v2-started', 'tags.create.requested'];
  const BAD = [
    'message',
    'user',
    'fileUploaded',
    'payment_done',
    'Message-Sent',
    'message-',
    '-sent',
    'a--b',
    'é-b',
    ' a-b',
  ];

  test('that are good are never spoken of', () => {
    const ksync = createKSync({ rules: { eventNames: 'error' } });
    for (const type of GOOD) ksync.defineSchema(type, z.object({}));
  });

  test.each(BAD)('%j is warned of once, however often it is used', async (type) => {
    const warnings: string[] = [];
    const ksync = createKSync({ unknownTypes: 'allow', onWarning: (warning) => warnings.push(warning) });
    await ksync.send(type, 1);
    await Promise.all([1, 2].map((n) => ksync.send(type, n)));
    const schema = z.number();
    ksync.defineSchema(type, schema).defineSchema(type, schema);
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).toContain(JSON.stringify(type));
  });

  test('that are bad are refused where that is an error, and nothing is defined or sent', async () => {
    const ksync = createKSync({ unknownTypes: 'allow', rules: { eventNames: 'error' } });
    for (const type of BAD) {
      expect(() => ksync.defineSchema(type, z.number())).toThrow(expect.objectContaining({ code: 'bad-name' }));
      await expect(ksync.send(type, 1)).rejects.toMatchObject({ code: 'bad-name' });
    }
    expect(await ksync.getLastVersion()).toBe(0);
  });

  test('are of no concern where the rule is off, but for those that cannot be', async () => {
    const onWarning = vi.fn<(warning: string) => void>();
    const ksync = createKSync({ unknownTypes: 'allow', rules: { eventNames: 'off' }, onWarning });
    for (const type of BAD) await ksync.send(type, 1);
    expect(onWarning).not.toHaveBeenCalled();
    for (const type of ['', '*']) {
      await expect(ksync.send(type, 1)).rejects.toBeInstanceOf(KSyncError);
      expect(() => ksync.defineSchema(type, z.number())).toThrow(KSyncError);
    }
  });

  test('are spoken of on the console where nobody asked', () => {
    const print = vi.spyOn(console, 'warn').mockImplementation(() => {});
    createKSync({ schemas: { payment_done: z.object({}) } });
    expect(print).toHaveBeenCalledOnce();
    expect(print.mock.calls[0]?.[0]).toContain('"payment_done" is not in kebab-case');
  });
});

describe('the size of events', () => {
  const heavy = (bytes: number) => ({
    author: { profile: { avatar: 'x'.repeat(bytes), name: 'alice' } },
    text: 'short',
  });

  test('is warned of once for each type, with the path of the heaviest field, and the event is stored', async () => {
    const warnings: string[] = [];
    const ksync = createKSync({
      unknownTypes: 'allow',
      limits: { eventBytes: 1_000 },
      onWarning: (warning) => warnings.push(warning),
    });
    await ksync.send('user-created', heavy(100));
    expect(warnings).toEqual([]);
    for (const type of ['user-created', 'user-created', 'user-updated']) await ksync.send(type, heavy(2_000));
    expect(warnings).toHaveLength(2);
    expect(warnings[0]).toContain('data.author.profile.avatar');
    expect(warnings[0]).toContain('2002');
    expect(warnings[0]).toContain(String(Buffer.byteLength(JSON.stringify(heavy(2_000)))));
    expect(await ksync.getLastVersion()).toBe(4);
  });

  test('is refused where that is an error: one byte over, and not at the limit', async () => {
    const limit = Buffer.byteLength(JSON.stringify(heavy(50)));
    const ksync = createKSync({ unknownTypes: 'allow', rules: { eventSize: 'error' }, limits: { eventBytes: limit } });
    await ksync.send('user-created', heavy(50));
    await expect(ksync.send('user-created', heavy(51))).rejects.toMatchObject({ code: 'event-too-large' });
    expect(await ksync.getLastVersion()).toBe(1);
  });

  test('is of no concern where the rule is off', async () => {
    const onWarning = vi.fn<(warning: string) => void>();
    const ksync = createKSync({
      unknownTypes: 'allow',
      rules: { eventSize: 'off' },
      limits: { eventBytes: 1 },
      onWarning,
    });
    await ksync.send('user-created', heavy(5_000));
    expect(onWarning).not.toHaveBeenCalled();
  });

  test('has a limit of its own where its type has one, smaller or larger', async () => {
    const ksync = createKSync({ rules: { eventSize: 'error' }, limits: { eventBytes: 100 } })
      .defineSchema('note-small', z.string(), { maxBytes: 10 })
      .defineSchema('note-large', z.string(), { maxBytes: 1_000 })
      .defineSchema('note-plain', z.string());
    await ksync.send('note-small', '12345678');
    await expect(ksync.send('note-small', '123456789')).rejects.toMatchObject({ code: 'event-too-large' });
    await ksync.send('note-large', 'x'.repeat(900));
    await expect(ksync.send('note-plain', 'x'.repeat(900))).rejects.toMatchObject({ code: 'event-too-large' });
  });

  test.each([0, -1, Number.NaN, '5'])('has no limit of %s', (maxBytes) => {
    expect(() => createKSync().defineSchema('note-taken', z.string(), { maxBytes: maxBytes as number })).toThrow(
      expect.objectContaining({ code: 'invalid-option' }),
    );
  });

  test('counts the data that the schema has made', async () => {
    const ksync = createKSync({
      schemas: { 'note-taken': z.string().transform((text) => text.repeat(100)) },
      rules: { eventSize: 'error' },
      limits: { eventBytes: 150 },
    });
    await ksync.send('note-taken', 'x');
    await expect(ksync.send('note-taken', 'xx')).rejects.toMatchObject({ code: 'event-too-large' });
  });
});

describe('the heaviest field', () => {
  test.each([
    ['the whole, where it has no parts', 'x'.repeat(9), []],
    ['the one child', { a: 1 }, ['a']],
    ['down as far as one child is half of it', { a: { b: 'x'.repeat(90), c: 'y' }, d: 1 }, ['a', 'b']],
    ['no further where none is', { list: Array.from({ length: 50 }, () => 'xyz') }, ['list']],
  ])('is %s', (_, data, path) => {
    expect(findHeaviest(data).path.map(String)).toEqual(path);
  });
});

test(`frozen JSON is equal to its source, of the bytes of its text, in ${VALUES} values, seed ${SEED}`, () => {
  fc.assert(
    fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 6 }), (value) => {
      // fast-check also makes such keys, which are refused, and -0, which JSON text has not.
      fc.pre(!JSON.stringify(value).includes('"__proto__"'));
      const frozen = freezeJson('any', value);
      expect(frozen).toEqual(JSON.parse(JSON.stringify(value)));
      expect(bytesOf(frozen)).toBe(Buffer.byteLength(JSON.stringify(value)));
      expect(Object.isFrozen(frozen)).toBe(true);
    }),
    { seed: SEED, numRuns: VALUES },
  );
});

test(`what JSON text would change is refused or equal after it, in ${VALUES} values, seed ${SEED}`, () => {
  let refused = 0;
  fc.assert(
    fc.property(
      fc.anything({ withBigInt: true, withDate: true, withMap: true, withSparseArray: true, withNullPrototype: true }),
      (value) => {
        let frozen: unknown;
        try {
          frozen = freezeJson('any', value);
        } catch (error) {
          expect(error).toMatchObject({ code: 'invalid-data' });
          refused += 1;
          return;
        }
        expect(JSON.parse(JSON.stringify(frozen))).toEqual(frozen);
      },
    ),
    { seed: SEED, numRuns: VALUES },
  );
  // Both were there.
  expect(refused).toBeGreaterThan(VALUES / 20);
  expect(refused).toBeLessThan(VALUES);
});
