/**
 * How much the tests of evolution look at. What stands here is for `pnpm test`; the whole proof is
 *
 *     SYNAP_MUTANTS=all SYNAP_DOUBLES=2000 SYNAP_HISTORIES=50 npx vitest run generator/test/evolution
 *
 * - SYNAP_MUTANTS: single mutants of both manifests together, `all` for every one that there is
 * - SYNAP_DOUBLES: double mutants
 * - SYNAP_HISTORIES: histories of ten versions
 * - SYNAP_EVOLUTION_SEED: another sample
 */
const number = (name: string, otherwise: number): number => {
  const value = process.env[name];
  if (value === undefined) return otherwise;
  if (value === 'all') return Infinity;
  if (!/^\d+$/.test(value)) throw new Error(`${name} is ${JSON.stringify(value)}; give it a number`);
  return Number(value);
};

export const MUTANTS = number('SYNAP_MUTANTS', 70);
export const DOUBLES = number('SYNAP_DOUBLES', 16);
export const HISTORIES = number('SYNAP_HISTORIES', 2);
export const SEED = number('SYNAP_EVOLUTION_SEED', 20_260_115);

export const LONG_TIMEOUT = 3_600_000;
