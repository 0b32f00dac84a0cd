// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import { withCompiled } from '#compiled';
import * as z from 'zod/v4';
import { type KindWireEvent, KindWireEventSchema, type KindWireEventZod } from '../envelope.ts';
import { type Reader, type Writer, atLeast, characters, json, mustBe, reader, uuid, writer } from '../form.ts';
import { formats } from '../formats.ts';
import type { JsonValue } from '../json.ts';
import {
  type Palette,
  PaletteSchema,
  type PaletteZod,
  type Price,
  PriceSchema,
  PriceWriterSchema,
  type PriceZod,
} from '../shared.ts';
import { copy as copyKindsCreateRequestedWriter } from '../validators/tables/kinds/create-requested-writer.ts';
import { copy as copyKindsCreateRequested } from '../validators/tables/kinds/create-requested.ts';
import { copy as copyKindsCreateValidatedWriter } from '../validators/tables/kinds/create-validated-writer.ts';
import { copy as copyKindsCreateValidated } from '../validators/tables/kinds/create-validated.ts';

/**
 * One of each is wanted.
 * The payload of `kinds.create.requested`.
 */
export type KindsCreateRequestedData = {
  /** Any text. */
  string: string;
  /** Text of 2 to 10 code points. */
  bounded: string;
  /** Text of a pattern. */
  matched: string;
  /** An e-mail address or null. */
  email: string | null;
  /** An absolute http URL. */
  website?: string | undefined;
  /** A calendar date. */
  day: string;
  /** Bytes as base64. */
  bytes: string;
  /** 16 bits. */
  small: number;
  /** 32 bits. */
  count?: number | undefined;
  /** A safe integer. */
  total: number;
  /** 64 bits as digits. */
  serial: string;
  /** A double. */
  ratio: number;
  /** An exact decimal. */
  weight: string;
  /** A decimal of any size. */
  exact?: string | null | undefined;
  /** Yes or no. */
  flag: boolean;
  /** An id. */
  uuid: string;
  /** A moment. */
  at: string;
  /** One of three. */
  state: 'open' | 'on hold' | "it's done";
  /** The number seven. */
  fixed: 7;
  /** Some words. */
  words: string[];
  /** A nested object of which something is said. */
  place?:
    | {
        /** The street. */
        street?: string | undefined;
        /** When. */
        seenAt?: string | undefined;
      }
    | undefined;
  /** Points by name. */
  scores: Record<string, number>;
  /** A record of any JSON. */
  anything: Record<string, JsonValue>;
  /** One of two. */
  contact:
    | {
        kind: 'mail';
        address: string;
      }
    | {
        kind: 'phone';
        number: string;
      };
  /** Any JSON. */
  json: JsonValue;
  /** What it costs. */
  price: Price;
  /** Its colours. */
  palette?: Palette | null | undefined;
  /** What led to it. */
  cause?: KindWireEvent | undefined;
  /**
   * Text that has moved.
   * @deprecated since 1.0.0, until 2027-01-31; use string. It says the same.
   */
  former?: string | undefined;
};

type KindsCreateRequestedShape<F extends Reader | Writer> = {
  string: z.ZodString;
  bounded: z.ZodString;
  matched: z.ZodString;
  email: z.ZodNullable<z.ZodString>;
  website: z.ZodOptional<z.ZodString>;
  day: z.ZodString;
  bytes: z.ZodString;
  small: z.ZodInt32;
  count: z.ZodOptional<z.ZodInt32>;
  total: z.ZodInt;
  serial: z.ZodString;
  ratio: z.ZodNumber;
  weight: z.ZodString;
  exact: z.ZodOptional<z.ZodNullable<z.ZodString>>;
  flag: z.ZodBoolean;
  uuid: z.ZodString;
  at: z.ZodString;
  state: z.ZodEnum<{ open: 'open'; 'on hold': 'on hold'; "it's done": "it's done" }>;
  fixed: z.ZodLiteral<7>;
  words: z.ZodArray<z.ZodString>;
  place: z.ZodOptional<
    z.ZodObject<
      {
        street: z.ZodOptional<z.ZodString>;
        seenAt: z.ZodOptional<z.ZodString>;
      },
      F
    >
  >;
  scores: z.ZodRecord<z.ZodString, z.ZodInt32>;
  anything: z.ZodRecord<z.ZodString, z.ZodCustom<JsonValue, JsonValue>>;
  contact: z.ZodDiscriminatedUnion<
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
          number: z.ZodString;
        },
        F
      >,
    ]
  >;
  json: z.ZodCustom<JsonValue, JsonValue>;
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
      .check(characters({ min: 2, max: 10 }))
      .describe('Text of 2 to 10 code points.'),
    matched: z
      .string()
      .regex(/^[a-z]+\/[0-9]+$/u)
      .describe('Text of a pattern.'),
    email: z.string().regex(formats.email).nullable().describe('An e-mail address or null.'),
    website: z.string().regex(formats.uri).optional().describe('An absolute http URL.'),
    day: z.string().regex(formats.date).describe('A calendar date.'),
    bytes: z.string().regex(formats.base64).describe('Bytes as base64.'),
    small: z.int32().min(-32768).max(32767).describe('16 bits.'),
    count: z.int32().min(0).optional().describe('32 bits.'),
    total: z.int().describe('A safe integer.'),
    serial: z
      .string()
      .regex(/^(?:0|-?[1-9][0-9]{0,18})$/u)
      .describe('64 bits as digits.'),
    ratio: z.number().min(0).max(1).describe('A double.'),
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
      .check(atLeast(1))
      .optional()
      .describe('A nested object of which something is said.'),
    scores: z.record(z.string(), z.int32()).describe('Points by name.'),
    anything: z.record(z.string(), json).describe('A record of any JSON.'),
    contact: z
      .discriminatedUnion('kind', [
        form.object({
          kind: z.literal('mail', mustBe('mail')),
          address: z.string().regex(formats.email),
        }),
        form.object({
          kind: z.literal('phone', mustBe('phone')),
          number: z.string().check(characters({ min: 3 })),
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
> = /* @__PURE__ */ withCompiled(buildKindsCreateRequested, reader, copyKindsCreateRequested);

/** Closed: keys that it does not know are refused, with a hint. */
export const KindsCreateRequestedWriterSchema: z.ZodObject<
  KindsCreateRequestedShape<Writer>,
  Writer
> = /* @__PURE__ */ withCompiled(buildKindsCreateRequested, writer, copyKindsCreateRequestedWriter);

/**
 * One of each is there.
 * The payload of `kinds.create.validated`.
 */
export type KindsCreateValidatedData = {
  /** The row. */
  kindId: string;
  /** A label. */
  label: string;
};

type KindsCreateValidatedShape = {
  kindId: z.ZodString;
  label: z.ZodString;
};

const buildKindsCreateValidated = (form) =>
  form.object({
    kindId: z
      .string()
      .regex(/^(?:0|-?[1-9][0-9]{0,18})$/u)
      .describe('The row.'),
    label: z
      .string()
      .check(characters({ max: 20 }))
      .describe('A label.'),
  });

/** Open: keys that it does not know are kept. */
export const KindsCreateValidatedSchema: z.ZodObject<KindsCreateValidatedShape, Reader> = /* @__PURE__ */ withCompiled(
  buildKindsCreateValidated,
  reader,
  copyKindsCreateValidated,
);

/** Closed: keys that it does not know are refused, with a hint. */
export const KindsCreateValidatedWriterSchema: z.ZodObject<KindsCreateValidatedShape, Writer> =
  /* @__PURE__ */ withCompiled(buildKindsCreateValidated, writer, copyKindsCreateValidatedWriter);
