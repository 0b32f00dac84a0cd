/**
 * What a payload is made of, as data: enough to make values of it. Named shapes stand where they are used, so an outline
 * has no references to look up.
 */
export type Outline = { readonly nullable?: true } & (
  | {
      readonly kind: 'string';
      /** In Unicode code points. */
      readonly minLength?: number;
      readonly maxLength?: number;
      readonly pattern?: string;
      /** In place of a pattern: that of the format. */
      readonly format?: TextFormat;
      /** Texts that fit, where a pattern or a format within limits makes them hard to find. */
      readonly like?: readonly string[];
    }
  | { readonly kind: 'integer'; readonly minimum: number; readonly maximum: number }
  | { readonly kind: 'number'; readonly minimum?: number; readonly maximum?: number }
  | { readonly kind: 'decimal'; readonly pattern: string; readonly precision?: number; readonly scale?: number }
  /** A 64-bit integer as a string. */
  | { readonly kind: 'bigint'; readonly pattern: string }
  | { readonly kind: 'boolean' }
  | { readonly kind: 'uuid' }
  | { readonly kind: 'timestamp' }
  | { readonly kind: 'enum'; readonly values: readonly string[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly items: Outline; readonly minItems?: number; readonly maxItems?: number }
  | ObjectOutline
  | { readonly kind: 'record'; readonly values: Outline }
  | { readonly kind: 'union'; readonly variants: readonly Outline[] }
  | { readonly kind: 'json' }
  /** An event in an event: it is read, whoever writes the outer one. */
  | { readonly kind: 'read'; readonly value: Outline }
  /** A named shape where it may also be null. */
  | { readonly kind: 'named'; readonly value: Outline }
);

export type TextFormat = 'date' | 'email' | 'uri' | 'base64';

export interface ObjectOutline {
  readonly kind: 'object';
  readonly nullable?: true;
  readonly required: { readonly [name: string]: Outline };
  readonly optional: { readonly [name: string]: Outline };
  /** At least this many keys are present. */
  readonly minProperties?: number;
}

/** An event's payload, and the property of it that the envelope's `subjectId` repeats. */
export interface EventOutline {
  readonly data: ObjectOutline;
  readonly subject: string | null;
}

/** What the events of one catalog are made of. */
export interface Outlines {
  /** On the wire. */
  readonly envelope: ObjectOutline;
  readonly events: { readonly [type: string]: EventOutline };
}
