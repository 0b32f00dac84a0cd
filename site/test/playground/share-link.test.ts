import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { decodeFragment, encodeFragment, MAX_LINK, MAX_TEXT, typeFragment } from '../../src/playground/share-link.ts';
import { createRandom, makeJson, pick } from './random.ts';

// PLAYGROUND_SEEDS=20000 tries that many random events instead of a few hundred.
const SEEDS = Number(process.env['PLAYGROUND_SEEDS'] ?? 200);

const READER = { as: 'reader', unknownTypes: 'allow' } as const;

const packed = (bytes: Uint8Array): string => `event=z${Buffer.from(deflateRawSync(bytes)).toString('base64url')}`;

describe('a link to the playground', () => {
  test('it brings back the event and how it was checked, whatever the text', async () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const random = createRandom(seed);
      const text = JSON.stringify(makeJson(random, 4), null, 2) + pick(random, ['', '\n', ' no JSON', '\ufeff']);
      const options = {
        as: pick(random, ['reader', 'writer'] as const),
        unknownTypes: pick(random, ['allow', 'refuse'] as const),
      };
      const fragment = await encodeFragment(text, options);
      expect(fragment, `seed ${seed}`).toMatch(/^event=z[\w-]+(?:&as=writer)?(?:&unknown=refuse)?$/);
      expect(await decodeFragment(fragment), `seed ${seed}`).toEqual({ kind: 'event', text, options });
    }
  });

  test('control: a link in which one character changed does not bring the event back', async () => {
    const text = '{"type": "tags.create.requested"}';
    const fragment = await encodeFragment(text, READER);
    const changed = fragment
      .replace(/.$/, (last) => (last === 'A' ? 'g' : 'A'))
      .replace(/z(.)/, (_, first) => `z${first === 'q' ? 'r' : 'q'}`);
    expect(await decodeFragment(changed)).not.toMatchObject({ text });
  });

  test('a type is asked for by its name, which may be any text', async () => {
    expect(await decodeFragment('type=tags.create.requested')).toEqual({ kind: 'type', type: 'tags.create.requested' });
    for (const type of ['a&b=c#d', '__proto__', '%', '<img src=x>', 'é😀']) {
      expect(await decodeFragment(typeFragment(type))).toEqual({ kind: 'type', type });
    }
  });

  test('an event that is too long for a link is refused with both lengths', async () => {
    const random = createRandom(1);
    const text = Array.from({ length: 40_000 }, () => String.fromCharCode(33 + random() * 90)).join('');
    await expect(encodeFragment(text, READER)).rejects.toThrow(
      new RegExp(`\\d{5} characters, and ${MAX_LINK} are the most`),
    );
  });

  test.each([
    { name: 'letters', text: 'a'.repeat(1_000_000) },
    { name: 'bytes of fewer letters', text: 'é'.repeat(MAX_TEXT / 2 + 1) },
  ])('one that no link brings back, of too many $name, is not shared', async ({ text }) => {
    await expect(encodeFragment(text, READER)).rejects.toThrow('over 256 KiB');
    // Control: the longest that is shared comes back.
    const longest = 'é'.repeat(MAX_TEXT / 2);
    expect(await decodeFragment(await encodeFragment(longest, READER))).toMatchObject({ text: longest });
  });

  test('half a character cannot be shared, which no UTF-8 holds', async () => {
    await expect(encodeFragment('"\ud83d"', READER)).rejects.toThrow('half a character');
  });

  test.each([
    { name: 'nothing', fragment: '', kind: 'nothing' },
    { name: 'a heading', fragment: '_top', kind: 'nothing' },
    { name: 'no event behind the name', fragment: 'event=', kind: 'refused' },
    { name: 'a form from the future', fragment: 'event=yAAAA', kind: 'refused' },
    { name: 'no base64', fragment: 'event=z!!!', kind: 'refused' },
    { name: 'base64 of a wrong length', fragment: 'event=zAAAAA', kind: 'refused' },
    { name: 'a text that is not deflated', fragment: 'event=zaGVsbG8', kind: 'refused' },
    {
      name: 'a half of what was deflated',
      fragment: packed(Buffer.from('{"a": 12345678}')).slice(0, -8),
      kind: 'refused',
    },
    { name: 'bytes that are no UTF-8', fragment: packed(Uint8Array.of(0xff, 0xfe)), kind: 'refused' },
    { name: 'a gigabyte in a few kilobytes', fragment: packed(new Uint8Array(32 * MAX_TEXT)), kind: 'refused' },
    { name: 'more than links hold', fragment: `event=p${'A'.repeat(MAX_LINK)}`, kind: 'refused' },
    { name: 'a broken escape', fragment: 'type=%E0%A4%A', kind: 'refused' },
  ])('$name in place of an event is no event', async ({ fragment, kind }) => {
    const linked = await decodeFragment(fragment);
    expect(linked.kind).toBe(kind);
    if (linked.kind === 'refused') expect(linked.message).toMatch(/paste the event itself\.$/);
  });

  test('what anyone may write behind a link throws nothing', async () => {
    for (let seed = 0; seed < SEEDS; seed += 1) {
      const random = createRandom(seed);
      const parts = [
        'event=',
        'type=',
        'z',
        'p',
        '&',
        '=',
        '%',
        '__proto__',
        'as=writer',
        'AAAA',
        '-_',
        '\ud800',
        '😀',
        '\u0000',
      ];
      const fragment = Array.from({ length: 1 + Math.floor(random() * 8) }, () => pick(random, parts)).join('');
      await expect(decodeFragment(fragment), `seed ${seed}`).resolves.toHaveProperty('kind');
    }
  });
});
