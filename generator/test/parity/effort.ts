/**
 * How much the parity tests look at. What stands here is for `pnpm test`; `pnpm test:parity` and
 * `.ci/run` ask for more, and `pnpm test:parity --long` for most.
 */

/** Valid documents of each type and form, and as many damaged ones. */
export const RUNS = Number(process.env['PARITY_RUNS'] ?? 40);

/** The same of made-up types, of versions of Zod beside the oldest and ours, and of what other files ask in part. */
export const FEWER_RUNS = Number(process.env['PARITY_FEWER_RUNS'] ?? RUNS);

/** Whole events of all types, each changed in one to four places. */
export const ENVELOPES = Number(process.env['PARITY_ENVELOPES'] ?? 2_000);

export const SEED = Number(process.env['PARITY_SEED'] ?? 20_260_115);
