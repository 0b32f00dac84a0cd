import type { StandardSchemaV1 } from '@standard-schema/spec';
import type { KSyncEvent } from './event.ts';
import type { Versions } from './schema/versions.ts';

/** What `send` takes and what listeners get: they differ where a schema has defaults or transforms. */
export interface EventShape<Input = unknown, Output = Input> {
  readonly input: Input;
  readonly output: Output;
}

/**
 * Event types of the whole program, for module augmentation. `synap ksync <tsconfig>` writes one from the `defineSchema` calls:
 *
 * ```ts
 * declare module '@klastra/ksync' {
 *   interface KSyncEvents {
 *     'user-joined': EventShape<{ userId: string; channelId: string }>;
 *   }
 * }
 * ```
 */
// oxlint-disable-next-line typescript/no-empty-object-type -- it is there to be augmented
export interface KSyncEvents {}

/** What can be defined for an event type: any Standard Schema, or several versions of one by `defineVersions`. */
export type EventSchema = StandardSchemaV1 | Versions;

export type ShapeOf<Schema> =
  Schema extends Versions<infer Input, infer Output>
    ? EventShape<Input, Output>
    : Schema extends StandardSchemaV1<infer Input, infer Output>
      ? EventShape<Input, Output>
      : never;

/** The shapes of a map of schemas. */
export type ShapesOf<Schemas> = { readonly [Type in keyof Schemas]: ShapeOf<Schemas[Type]> };

/** What a client knows that was created with schemas, and takes or refuses types without one. */
export type EventsOf<Schemas, Unknown> = ShapesOf<Schemas> & (Unknown extends 'allow' ? AnyOther : unknown);

declare const anyOther: unique symbol;

/** Part of the `Events` of a client that takes types without a schema, too. */
export interface AnyOther {
  readonly [anyOther]: true;
}

/** What is known of the types of a client: its own, where it has any, or those of the program. */
type Known<Events> = [keyof Events & string] extends [never] ? KSyncEvents : Events;

/** The types that may be sent: those that are known, or any text where none is known, or all are taken. */
export type EventType<Events> = [keyof Known<Events>] extends [never]
  ? string
  : Events extends AnyOther
    ? (keyof Known<Events> & string) | (string & {})
    : keyof Known<Events> & string;

type Declared<Events, Type> = 0 extends 1 & Events
  ? Untold
  : Type extends keyof Known<Events>
    ? Known<Events>[Type]
    : Untold;

// As with JSON.parse: nobody has said what it is, and a handler may say it.
// oxlint-disable-next-line typescript/no-explicit-any
type Untold = EventShape<unknown, any>;

/** What `send` takes as data of a type. */
export type InputOf<Events, Type> = Declared<Events, Type> extends EventShape<infer Input, infer _> ? Input : never;

/** What events of a type have as data. */
export type OutputOf<Events, Type> = Declared<Events, Type> extends EventShape<infer _, infer Output> ? Output : never;

/** An event of one type, or of any of several: a union that `type` tells apart. */
export type EventOf<Events, Type extends string = EventType<Events>> = {
  [Each in Type]: KSyncEvent<OutputOf<Events, Each>> & { type: Each };
}[Type];
