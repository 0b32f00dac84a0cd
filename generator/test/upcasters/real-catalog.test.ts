/**
 * The catalog of this repository, each of its events raised to data version 2. `UPCASTERS=all` has a step forget every
 * top-level field of every event in turn, in place of one field of each.
 */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { Event, Model } from '../../src/model/types.ts';
import { loadUpcasters } from '../../src/upcasters/load.ts';
import { proveUpcasters } from '../../src/upcasters/prove.ts';
import { createFolder } from '../output/temporary-folder.ts';

const OLD = JSON.parse(readFileSync(new URL('../../../output/model.json', import.meta.url), 'utf8')) as Model;
const MODEL: Model = { ...OLD, events: OLD.events.map((event) => ({ ...event, dataVersion: 2 })) };
const HISTORY = [{ version: OLD.package.version, generator: '', zod: '', model: OLD, canaries: {} }];

/** The faults of all events, each with the same kind of step. */
async function faultsWith(step: (event: Event) => string) {
  const files = MODEL.events.map((event) => [`${event.type}.ts`, `export default { 1: ${step(event)} };\n`] as const);
  const folder = createFolder(Object.fromEntries(files));
  const upcasters = await loadUpcasters({ folder, upcasters: folder }, { packageName: MODEL.package.name });
  return proveUpcasters({ model: MODEL, history: HISTORY, upcasters });
}

/** What is deprecated may go. */
const lastingFields = ({ data }: Event): readonly string[] =>
  data.properties.filter(({ deprecated }) => deprecated === undefined).map(({ name }) => name);

test('a step that changes nothing has no fault with any event', async () => {
  expect(await faultsWith(() => '(data) => ({ ...data })')).toEqual([]);
});

test('control: a step that forgets a field is refused with every event, and the field is named', async () => {
  const most = Math.max(...MODEL.events.map((event) => lastingFields(event).length));
  const rounds = process.env['UPCASTERS'] === 'all' ? most : 1;
  for (let round = 0; round < rounds; round += 1) {
    const fieldOf = (event: Event, index: number) => {
      const names = lastingFields(event);
      return names[(index + round) % names.length]!;
    };
    const fields = new Map(MODEL.events.map((event, index) => [event.type, fieldOf(event, index)]));
    const faults = await faultsWith(({ type }) => `({ ${fields.get(type)}: _, ...data }) => data`);
    for (const [type, field] of fields) {
      const messages = faults.filter(({ event }) => event === type).map(({ message }) => message);
      expect(
        messages.some((message) => message.includes(field)),
        `${type} without ${field}`,
      ).toBe(true);
    }
  }
});
