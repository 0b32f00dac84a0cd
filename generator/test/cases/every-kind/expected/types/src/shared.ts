// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.
// Schemas have explicit types, so that no compiler spends time on inferring them; tests of the generator prove them equal.
// @ts-nocheck

import * as z from 'zod/v4';
import { type Reader, type Writer, reader, writer } from './form.ts';

/** Where an event comes from. */
export type EventSource = 'app';

export type EventSourceZod = z.ZodEnum<{ app: 'app' }>;

export const EventSourceSchema: EventSourceZod = /* @__PURE__ */ z.enum(['app']);

/** An amount of money. */
export type Price = {
  /** How much. */
  amount: string;
  /** When it was true. */
  asOf?: string | undefined;
};

export type PriceZod<F extends Reader | Writer> = z.ZodObject<
  {
    amount: z.ZodString;
    asOf: z.ZodOptional<z.ZodString>;
  },
  F
>;

const buildPrice = (form) =>
  form.object({
    amount: z
      .string()
      .regex(/^-?(?:0|[1-9][0-9]{0,7})(?:\.[0-9]{1,2})?$/u)
      .describe('How much.'),
    asOf: form.timestamp.optional().describe('When it was true.'),
  });

export const PriceSchema: PriceZod<Reader> = /* @__PURE__ */ buildPrice(reader);

export const PriceWriterSchema: PriceZod<Writer> = /* @__PURE__ */ buildPrice(writer);

/** A colour. */
export type Colour = 'red' | 'green' | 'blue';

export type ColourZod = z.ZodEnum<{ red: 'red'; green: 'green'; blue: 'blue' }>;

export const ColourSchema: ColourZod = /* @__PURE__ */ z.enum(['red', 'green', 'blue']);

/** Some colours. */
export type Palette = Colour[];

export type PaletteZod = z.ZodArray<ColourZod>;

export const PaletteSchema: PaletteZod = /* @__PURE__ */ z.array(ColourSchema).min(1);
