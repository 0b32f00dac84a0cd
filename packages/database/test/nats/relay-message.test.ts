import { type SynapEvent, encodeEvent } from '@synap/types';
import { describe, expect, test } from 'vitest';
import type { EventRecord } from '../../src/index.ts';
import { RelayHeaders, toRelayMessage, toSubject } from '../../src/nats/index.ts';
import { sampleEvents } from '../subscriptions/sample-events.ts';

const recordOf = (event: SynapEvent, given: Partial<EventRecord> = {}): EventRecord => ({
  event,
  position: 1,
  transactionId: 1,
  recordedAt: new Date(0),
  stream: null,
  dataVersion: 1,
  metadata: null,
  ...given,
});
const [sample] = sampleEvents(1, { seed: 1 }) as [SynapEvent];

describe('the message of an event', () => {
  test('holds the wire event as encodeEvent gives it, for every type', () => {
    for (const event of sampleEvents(110, { seed: 7 })) {
      const { payload } = toRelayMessage(recordOf(event), 'synap.events');
      expect(JSON.parse(payload)).toEqual(JSON.parse(JSON.stringify(encodeEvent(event))));
    }
  });

  test('has its timestamp in canonical form, whatever the year', () => {
    for (const timestamp of ['0001-01-01T00:00:00.000Z', '2026-02-28T23:59:59.001Z', '9999-12-31T23:59:59.999Z']) {
      const event = { ...sample, timestamp: new Date(timestamp) };
      expect(JSON.parse(toRelayMessage(recordOf(event), 'synap.events').payload)).toMatchObject({ timestamp });
      expect(encodeEvent(event)).toMatchObject({ timestamp });
    }
  });

  test('says in its headers what a consumer chooses by', () => {
    const { id, headers } = toRelayMessage(
      recordOf(sample, { dataVersion: 3, stream: { table: 'agents', id: 'größe "%"', version: 12 } }),
      'synap.events',
    );
    expect(id).toBe(sample.id);
    expect(headers).toEqual({
      'Synap-Event-Type': sample.type,
      'Synap-Event-Id': sample.id,
      'Synap-Data-Version': '3',
      'Synap-Stream-Table': 'agents',
      'Synap-Stream-Id': 'gr%C3%B6%C3%9Fe%20%22%25%22',
      'Synap-Stream-Version': '12',
    });
    expect(decodeURIComponent(headers[RelayHeaders.streamId] ?? '')).toBe('größe "%"');
  });

  test('has no headers of a stream where there is none', () => {
    const { headers } = toRelayMessage(recordOf(sample), 'synap.events');
    expect(Object.keys(headers)).toEqual(['Synap-Event-Type', 'Synap-Event-Id', 'Synap-Data-Version']);
  });
});

describe('the subject of a type', () => {
  test.each([
    ['tags.create.requested', 'synap.events.tags.create.requested'],
    ['a b.*.>', 'synap.events.a%20b.%2A.%3E'],
    ['a..b', 'synap.events.a.%.b'],
    ['', 'synap.events.%'],
    ['.', 'synap.events.%.%'],
    ['%', 'synap.events.%25'],
    ['%20', 'synap.events.%2520'],
    ['größe\r\n\u{1F600}', 'synap.events.gr%C3%B6%C3%9Fe%0D%0A%F0%9F%98%80'],
    ["$JS.API!'()~", 'synap.events.%24JS.API%21%27%28%29%7E'],
  ])('%j is %s', (type, subject) => {
    expect(toSubject(type, 'synap.events')).toBe(subject);
  });

  test('is another one for another type', () => {
    const types = ['a.b', 'a..b', 'a%.b', 'a.%.b', 'a.%25.b', 'a b', 'a%20b', 'A.b', '', '.', '%', '%%'];
    expect(new Set(types.map((type) => toSubject(type, 'x'))).size).toBe(types.length);
  });
});
