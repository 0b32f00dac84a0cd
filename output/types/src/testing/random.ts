/** Numbers that look random and are the same for the same seed. Not for secrets. */
export interface Random {
  /** An integer from 0 to below `limit`. */
  below(limit: number): number;
  /** At least 0 and below 1. */
  fraction(): number;
  /** So many hexadecimal digits. */
  hex(digits: number): string;
  /** One of several. */
  pick<Value>(values: readonly Value[]): Value;
}

/** The numbers of one seed, for one purpose: those of two purposes have nothing to do with each other. */
export function createRandom(seed: number, purpose: string): Random {
  const text = `${seed} ${purpose}`;
  // As SplitMix32, a counter mixed so that each bit depends on all of it; two of them, for of 2 ** 32 beginnings two would
  // be the same among some ten thousand events.
  let [one, other] = [hash(text, 0x811c9dc5), hash(text, 0x9747b28c)];
  const next = (): number => {
    one = (one + 0x9e3779b9) >>> 0;
    other = (other + 0x85ebca77) >>> 0;
    return mix(one ^ mix(other));
  };
  const fraction = (): number => next() / 2 ** 32;
  const below = (limit: number): number => Math.floor(fraction() * limit);
  return {
    below,
    fraction,
    hex: (digits) => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
    pick: (values) => values[below(values.length)]!,
  };
}

/** FNV-1a, from one of its beginnings. */
function hash(text: string, basis: number): number {
  let value = basis;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193) >>> 0;
  }
  return mix(value);
}

function mix(value: number): number {
  const once = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
