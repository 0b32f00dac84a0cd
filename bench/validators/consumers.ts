import type { Model } from '../../generator/src/model/types.ts';
import type { Operation, Peer } from './peer.ts';
import { printConsumer } from './programs.ts';
import { toSubjects, type Form } from './shape.ts';

/** Something small that a consumer would build: what is weighed, and started. */
export interface ConsumerOptions {
  readonly model: Model;
  /** One event's payload, or whole events of all types as parsed JSON. */
  readonly events: { readonly only: string } | 'all';
  readonly operations: readonly Operation[];
}

/** Its text; null where the peer offers none of the operations. One that parses nothing answers instead. */
export const renderConsumer = (peer: Peer, { model, events, operations: wanted }: ConsumerOptions): string | null => {
  const form: Form = events === 'all' ? 'wire' : 'payload';
  const subjects = toSubjects(model, { form, mode: 'open' }).filter(
    ({ type }) => events === 'all' || type === events.only,
  );
  const offered = peer.print(subjects, { form, mode: 'open', operations: ['is', 'parse', 'errors'] });
  if (offered === null) return null;
  const operations = [
    ...new Set(
      wanted.map((operation): Operation =>
        operation === 'parse' && offered.operations.parse === undefined ? 'is' : operation,
      ),
    ),
  ].filter((operation) => offered.operations[operation] !== undefined);
  // An ahead-of-time compiler prints no more than is asked for.
  const code = peer.print(subjects, { form, mode: 'open', operations });
  return code === null || operations.length === 0 ? null : printConsumer(code, { subjects, operations, form });
};
