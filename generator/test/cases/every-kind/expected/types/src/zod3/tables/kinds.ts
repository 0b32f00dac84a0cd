// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { z } from 'zod/v3';
import { formats } from '../../formats.ts';
import type { JsonValue } from '../../json.ts';
import { KindWireEventSchema, type KindWireEventZod } from '../envelope.ts';
import { type Reader, type Writer, atLeast, characters, json, mustBe, reader, uuid, writer } from '../form.ts';
import { PaletteSchema, type PaletteZod, PriceSchema, PriceWriterSchema, type PriceZod } from '../shared.ts';

type KindsCreateRequestedShape<F extends Reader | Writer> = {
  string: z.ZodString;
  bounded: z.ZodEffects<z.ZodString>;
  matched: z.ZodString;
  email: z.ZodNullable<z.ZodString>;
  website: z.ZodOptional<z.ZodString>;
  day: z.ZodString;
  bytes: z.ZodString;
  small: z.ZodNumber;
  count: z.ZodOptional<z.ZodNumber>;
  total: z.ZodNumber;
  serial: z.ZodString;
  ratio: z.ZodNumber;
  weight: z.ZodString;
  exact: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  flag: z.ZodBoolean;
  uuid: z.ZodString;
  at: z.ZodString;
  state: z.ZodEnum<['open', 'on hold', "it's done"]>;
  fixed: z.ZodLiteral<7>;
  words: z.ZodArray<z.ZodString>;
  place: z.ZodOptional<
    z.ZodEffects<
      z.ZodObject<
        {
          street: z.ZodOptional<z.ZodString>;
          seenAt: z.ZodOptional<z.ZodString>;
        },
        F
      >
    >
  >;
  scores: z.ZodRecord<z.ZodString, z.ZodNumber>;
  anything: z.ZodRecord<z.ZodString, z.ZodType<JsonValue>>;
  contact: z.ZodDiscriminatedUnion<
    'kind',
    [
      z.ZodObject<
        {
          kind: z.ZodLiteral<'mail'>;
          address: z.ZodString;
        },
        F
      >,
      z.ZodObject<
        {
          kind: z.ZodLiteral<'phone'>;
          number: z.ZodEffects<z.ZodString>;
        },
        F
      >,
    ]
  >;
  json: z.ZodType<JsonValue>;
  price: PriceZod<F>;
  palette: z.ZodOptional<z.ZodNullable<PaletteZod>>;
  cause: z.ZodOptional<KindWireEventZod>;
  former: z.ZodOptional<z.ZodString>;
};

const buildKindsCreateRequested = (form) =>
  form.object({
    string: z.string().describe('Any text.'),
    bounded: z
      .string()
      .superRefine(characters({ min: 2, max: 10 }))
      .describe('Text of 2 to 10 code points.'),
    matched: z
      .string()
      .regex(/^[a-z]+\/[0-9]+$/u)
      .describe('Text of a pattern.'),
    email: z.string().regex(formats.email).nullable().describe('An e-mail address or null.'),
    website: z.string().regex(formats.uri).optional().describe('An absolute http URL.'),
    day: z.string().regex(formats.date).describe('A calendar date.'),
    bytes: z.string().regex(formats.base64).describe('Bytes as base64.'),
    small: z.number().int().min(-32768).max(32767).describe('16 bits.'),
    count: z.number().int().min(0).max(2147483647).optional().describe('32 bits.'),
    total: z.number().int().min(-9007199254740991).max(9007199254740991).describe('A safe integer.'),
    serial: z
      .string()
      .regex(/^(?:0|-?[1-9][0-9]{0,18})$/u)
      .describe('64 bits as digits.'),
    ratio: z.number().finite().min(0).max(1).describe('A double.'),
    weight: z
      .string()
      .regex(/^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u)
      .describe('An exact decimal.'),
    exact: z
      .string()
      .regex(/^-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?$/u)
      .nullable()
      .optional()
      .describe('A decimal of any size.'),
    flag: z.boolean().describe('Yes or no.'),
    uuid: uuid.describe('An id.'),
    at: form.timestamp.describe('A moment.'),
    state: z.enum(['open', 'on hold', "it's done"]).describe('One of three.'),
    fixed: z.literal(7, mustBe(7)).describe('The number seven.'),
    words: z.array(z.string().min(1)).min(1).max(5).describe('Some words.'),
    place: form
      .object({
        street: z.string().optional().describe('The street.'),
        seenAt: form.timestamp.optional().describe('When.'),
      })
      .superRefine(atLeast(1))
      .optional()
      .describe('A nested object of which something is said.'),
    scores: z.record(z.string(), z.number().int().min(-2147483648).max(2147483647)).describe('Points by name.'),
    anything: z.record(z.string(), json).describe('A record of any JSON.'),
    contact: z
      .discriminatedUnion('kind', [
        form.object({
          kind: z.literal('mail', mustBe('mail')),
          address: z.string().regex(formats.email),
        }),
        form.object({
          kind: z.literal('phone', mustBe('phone')),
          number: z.string().superRefine(characters({ min: 3 })),
        }),
      ])
      .describe('One of two.'),
    json: json.describe('Any JSON.'),
    price: form.reference(PriceSchema, PriceWriterSchema).describe('What it costs.'),
    palette: PaletteSchema.nullable().optional().describe('Its colours.'),
    cause: KindWireEventSchema.optional().describe('What led to it.'),
    former: z.string().optional().describe('Text that has moved.'),
  });

/** Open: keys that it does not know are kept. */
export const KindsCreateRequestedSchema: z.ZodObject<
  KindsCreateRequestedShape<Reader>,
  Reader
> = /* @__PURE__ */ buildKindsCreateRequested(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const KindsCreateRequestedWriterSchema: z.ZodObject<
  KindsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ buildKindsCreateRequested(writer);

type KindsCreateValidatedShape = {
  kindId: z.ZodString;
  label: z.ZodEffects<z.ZodString>;
};

const buildKindsCreateValidated = (form) =>
  form.object({
    kindId: z
      .string()
      .regex(/^(?:0|-?[1-9][0-9]{0,18})$/u)
      .describe('The row.'),
    label: z
      .string()
      .superRefine(characters({ max: 20 }))
      .describe('A label.'),
  });

/** Open: keys that it does not know are kept. */
export const KindsCreateValidatedSchema: z.ZodObject<KindsCreateValidatedShape, Reader> =
  /* @__PURE__ */ buildKindsCreateValidated(reader);

/** Closed: keys that it does not know are refused, with a hint. */
export const KindsCreateValidatedWriterSchema: z.ZodObject<KindsCreateValidatedShape, Writer> =
  /* @__PURE__ */ buildKindsCreateValidated(writer);
