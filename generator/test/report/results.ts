import type { Rendering } from '../../src/report/render.ts';
import type { Result, RuleText } from '../../src/report/result.ts';

export const RULE_TEXTS: readonly RuleText[] = [
  { id: 'TEXT_UNBOUNDED', title: 'A text may be of any length.', advice: 'give it a `maxLength`' },
  { id: 'VAGUE_NAME', title: 'A name says nothing.', advice: 'name it after what it holds' },
  { id: 'PAIR_INCOMPLETE', title: 'A request without an answer.', advice: 'add the other event of the pair' },
];

/** One of everything: with and without a place, advice and details; each severity; a suppressed one. */
export const RESULTS: readonly Result[] = [
  {
    rule: 'PAIR_INCOMPLETE',
    severity: 'error',
    message: 'tags.create.requested has no tags.create.validated',
    advice: 'add the other event of the pair',
    place: { file: 'catalog/tables/tags.ts', line: 14, column: 5 },
    fingerprint: '00112233445566aa',
    suppressed: null,
    details: ['handled by: worker', '  and by nobody else'],
  },
  {
    rule: 'VAGUE_NAME',
    severity: 'warning',
    message: 'column "data" of tags says nothing',
    advice: '',
    place: { file: 'catalog/tables/tags.ts', line: 20, column: 1 },
    fingerprint: '00112233445566bb',
    suppressed: null,
    details: [],
  },
  {
    rule: 'VAGUE_NAME',
    severity: 'error',
    message: 'column "info" of tags says nothing',
    advice: 'name it after what it holds',
    place: { file: 'catalog/tables/tags.ts', line: 21, column: 1 },
    fingerprint: '00112233445566cc',
    suppressed: {
      rule: 'VAGUE_NAME',
      fingerprint: '00112233445566cc',
      reason: 'the old clients know it by that name',
      expires: '2027-03-31',
    },
    details: [],
  },
  {
    rule: 'VAGUE_NAME',
    severity: 'note',
    message: 'the catalog is called catalog',
    advice: '',
    place: null,
    fingerprint: '00112233445566dd',
    suppressed: null,
    details: [],
  },
];

export const rendering = (results: readonly Result[]): Rendering => ({
  command: 'lint',
  results,
  rules: RULE_TEXTS,
  toolVersion: '0.1.0',
  paint: (_, text) => text,
});

/** One result for each text, which stands in every slot that takes text. */
export const hostileResults = (texts: readonly string[]): readonly Result[] =>
  texts.map((text, index) => ({
    rule: text === '' ? 'EMPTY' : text,
    severity: (['error', 'warning', 'note'] as const)[index % 3]!,
    message: text,
    advice: text,
    place: { file: `catalog/${text}`, line: 1, column: 1 },
    fingerprint: '00112233445566ee',
    suppressed:
      index % 5 === 0 ? { rule: text, fingerprint: '00112233445566ee', reason: text, expires: '2027-03-31' } : null,
    details: [text, text],
  }));
