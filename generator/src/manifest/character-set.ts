/** Code points, as ranges with both ends; in no order, and they may overlap. */
export type CharacterSet = readonly (readonly [first: number, last: number])[];

const LAST = 0x10ffff;

export const unionOf = (sets: readonly CharacterSet[]): CharacterSet => sets.flat();

export const overlaps = (left: CharacterSet, right: CharacterSet): boolean =>
  left.some(([first, last]) => right.some(([otherFirst, otherLast]) => first <= otherLast && otherFirst <= last));

/** Everything else. */
export function complementOf(set: CharacterSet): CharacterSet {
  const rest: [number, number][] = [];
  let next = 0;
  for (const [first, last] of [...set].sort(([left], [right]) => left - right)) {
    if (first > next) rest.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  return next > LAST ? rest : [...rest, [next, LAST]];
}
