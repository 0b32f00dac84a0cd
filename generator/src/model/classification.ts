import type { Classification } from './types.ts';

/** From what anyone may see to what no one may. */
export const CLASSIFICATIONS: readonly Classification[] = ['public', 'internal', 'confidential', 'restricted'];

/** Who may see a value, and whether it is about a person. */
export interface Classified {
  readonly classification: Classification;
  readonly personal: boolean;
}

/** What holds for a value of which all of this holds: the strictest classification, and personal where one is. */
export const strictest = (left: Classified, right: Classified): Classified => ({
  classification: rank(left) < rank(right) ? right.classification : left.classification,
  personal: left.personal || right.personal,
});

const rank = ({ classification }: Classified): number => CLASSIFICATIONS.indexOf(classification);
