/** What is wrong with a payload: the keyword of JSON Schema where there is one. */
export type BrokenRule =
  | 'type'
  /** Null where the field is not nullable. */
  | 'null'
  | 'required'
  /** A key that the shape does not have. */
  | 'unknownKey'
  | 'enum'
  | 'const'
  | 'minLength'
  | 'maxLength'
  | 'pattern'
  | 'format'
  /** A fraction where only integers are taken. */
  | 'integer'
  | 'minimum'
  | 'maximum'
  | 'minItems'
  | 'maxItems'
  | 'minProperties'
  /** A value that tells none of a union's variants. */
  | 'discriminator';

/** A payload that is right but for one thing. */
export interface InvalidSample {
  readonly rule: BrokenRule;
  /** Where the one issue is, in the payload. */
  readonly path: readonly (string | number)[];
  /** Of the issue, as Zod 4 and the compiled validators say it. */
  readonly code: string;
  /** The writer's schema alone refuses what only has to be canonical: unknown keys, and other ways to write a time. */
  readonly refusedBy: 'both' | 'writer';
  readonly data: unknown;
}

/** Payloads of one event to test with. */
export interface EventSamples<Data> {
  /** With nothing but what has to be there. */
  readonly minimal: Data;
  /** With every property, none of them null. */
  readonly full: Data;
  /** One for each constraint of the payload. */
  readonly invalid: readonly InvalidSample[];
}

/** An invalid sample as it is written down: what it changes of the minimal payload, or what stands in its place. */
export type WrittenSample = Omit<InvalidSample, 'refusedBy' | 'data'> & {
  /** Default `both`. */
  readonly refusedBy?: 'writer';
} & (
    { readonly with: { readonly [name: string]: unknown } } | { readonly without: string } | { readonly data: unknown }
  );

/** Samples as they are written down. */
export interface WrittenSamples<Data> {
  readonly minimal: Data;
  readonly full: Data;
  readonly invalid: readonly WrittenSample[];
}

/** The samples with each payload whole, and none of it shared. */
export function toSamples<Data extends object>({ minimal, full, invalid }: WrittenSamples<Data>): EventSamples<Data> {
  return structuredClone({
    minimal,
    full,
    invalid: invalid.map((sample): InvalidSample => {
      const { rule, path, code, refusedBy = 'both' } = sample;
      return { rule, path, code, refusedBy, data: structuredClone(toData(sample, minimal)) };
    }),
  });
}

function toData(sample: WrittenSample, minimal: object): unknown {
  if ('data' in sample) return sample.data;
  if ('with' in sample) return { ...minimal, ...sample.with };
  return Object.fromEntries(Object.entries(minimal).filter(([name]) => name !== sample.without));
}
