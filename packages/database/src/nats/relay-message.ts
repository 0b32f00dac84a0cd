import type { EventRecord } from '../event-record.ts';

/** What becomes of one event. */
export interface RelayMessage {
  readonly id: string;
  readonly subject: string;
  /** JSON of the wire event. */
  readonly payload: string;
  readonly headers: Readonly<Record<string, string>>;
}

/**
 * Names of the headers. What is no printable ASCII in a value, and `%` and `"`, is percent-encoded in UTF-8, as CloudEvents
 * over HTTP does it: `decodeURIComponent` gives it back.
 */
export const RelayHeaders = {
  type: 'Synap-Event-Type',
  id: 'Synap-Event-Id',
  dataVersion: 'Synap-Data-Version',
  streamTable: 'Synap-Stream-Table',
  streamId: 'Synap-Stream-Id',
  streamVersion: 'Synap-Stream-Version',
} as const;

/** The message of an event; `prefix` is what its subject begins with. */
export function toRelayMessage({ event, stream, dataVersion }: EventRecord, prefix: string): RelayMessage {
  const headers: Record<string, string> = {
    [RelayHeaders.type]: toHeaderValue(event.type),
    [RelayHeaders.id]: event.id,
    [RelayHeaders.dataVersion]: String(dataVersion),
  };
  if (stream !== null) {
    headers[RelayHeaders.streamTable] = toHeaderValue(stream.table);
    headers[RelayHeaders.streamId] = toHeaderValue(stream.id);
    headers[RelayHeaders.streamVersion] = String(stream.version);
  }
  // A Date writes itself in the canonical form, and the rest of a stored event is JSON: this is what encodeEvent gives,
  // without another check of what was checked when it was appended.
  return { id: event.id, subject: toSubject(event.type, prefix), payload: JSON.stringify(event), headers };
}

/**
 * `<prefix>.<type>`: the dots of a type separate tokens, so that `<prefix>.tags.>` is all of the table `tags`. In a token,
 * what is not a letter of ASCII, a digit, `-` or `_` is percent-encoded in UTF-8; an empty token, which NATS does not
 * have, is `%`. No two types have one subject.
 */
export function toSubject(type: string, prefix: string): string {
  return `${prefix}.${type.split('.').map(toToken).join('.')}`;
}

const toToken = (text: string): string => (text === '' ? '%' : text.replace(/[^\w-]/gu, toPercents));

const toHeaderValue = (text: string): string => text.replace(/[^!-~]|[%"]/gu, toPercents);

/** `encodeURIComponent` leaves some characters alone that are wildcards in a subject. */
const toPercents = (character: string): string =>
  [...Buffer.from(character, 'utf8')].map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
