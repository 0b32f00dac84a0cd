/** Every rule of `synap lint`. Ids are stable: the configuration and suppressions name them. */
import type { RuleText, Severity } from '../report/result.ts';

interface Rule {
  /** Where the configuration says nothing: an `error` cannot be meant, a `note` is for whoever asks. */
  readonly severity: Severity;
  readonly title: string;
  /** What to do about it. */
  readonly advice: string;
}

const rule = (severity: Severity, title: string, advice: string): Rule => ({ severity, title, advice });

export const LINT_RULES = {
  VAGUE_NAME: rule('warning', 'A name says nothing.', 'name it after what it holds or does'),
  VERB_FORM: rule(
    'warning',
    'An action or modifier is in another form than those of other event types.',
    'write actions as commands (create) and modifiers as what was done (requested)',
  ),
  TABLE_SINGULAR: rule('warning', 'A table is called like one of its rows.', 'write its name in the plural'),
  KIND_AS_TEXT: rule(
    'warning',
    'A type, kind or status takes any text.',
    'list its values in `enum`, or give it a `pattern`',
  ),

  TEXT_UNBOUNDED: rule('note', 'A text that clients set may be of any length.', 'give it a `maxLength`'),
  LIST_UNBOUNDED: rule('note', 'A list that clients set may have any number of items.', 'give it `maxItems`'),
  JSON_WITHOUT_SHAPE: rule(
    'warning',
    'A jsonb holds any JSON at all.',
    'say what it holds: `properties`, `items`, `oneOf` or `additionalProperties`',
  ),
  RECORD_OF_ANYTHING: rule(
    'note',
    'A jsonb holds any values under any keys.',
    'write the known keys as `properties`, or the shape of the values in `additionalProperties`',
  ),
  EVENT_TOO_LARGE: rule(
    'warning',
    'The data of an event may be larger than the limit.',
    'lower `maxLength` and `maxItems`, refer to what is large by its id, or set `lint.maxEventBytes`',
  ),

  PAIR_INCOMPLETE: rule(
    'warning',
    'A request without an answer, or an answer without a request.',
    'add the other event of the pair',
  ),
  SUBJECT_ID_MISSING: rule(
    'error',
    'An event does not say which row it is about.',
    'add the subject id as a required field',
  ),
  FIELD_WITHOUT_ORIGIN: rule(
    'warning',
    'A fact says what neither its table nor its request knows.',
    'name the field after its column or requested field, or add that',
  ),
  DELETE_WITH_CONTENT: rule(
    'error',
    'The deletion of a row carries content.',
    'carry the subject id, and at most why, when and in which version',
  ),

  INTERNAL_IN_PAYLOAD: rule(
    'note',
    'An event carries an internal value.',
    'remove the field, unless its readers are meant to know it',
  ),
  CONFIDENTIAL_REQUESTED: rule(
    'warning',
    'A request carries a confidential value.',
    'let the request name the value by an id, or lower its classification',
  ),
  MARKING_LOST: rule(
    'warning',
    'A field is marked less strictly than the column of its name.',
    'repeat `classification` and `personal` of the column: redaction goes by the field',
  ),
  SECRET_BY_NAME: rule(
    'warning',
    'Something is called like a secret and not classified as one.',
    'mark the column `sensitive`, remove the field, or rename what is none',
  ),

  DESCRIPTION_MISSING: rule('warning', 'A description is missing.', 'say what it is, in one sentence'),
  EXAMPLE_MISSING: rule(
    'note',
    'The documentation shows a made-up example.',
    'write an `example` that readers recognise',
  ),
  PATTERN_SLOW: rule(
    'warning',
    'Matching a pattern takes more than proportionally longer for longer texts.',
    'let no two repetitions take the same text, or bound one of them with a small count',
  ),

  DOC_COUNT: rule(
    'error',
    'A page counts events or tables that the catalog has more or fewer of.',
    'correct the count',
  ),
  DOC_EVENT_NAME: rule('error', 'A page names an event that is not in the catalog.', 'correct the name'),
  DOC_COLUMN: rule('error', 'A page names a column that its table does not have.', 'correct the name'),
  DOC_EVENT_INVALID: rule('error', 'A page shows an event that its own schema refuses.', 'correct the snippet'),
  DOC_IMPORT: rule('error', 'A page imports what the package does not export.', 'correct the import'),
} as const satisfies Record<string, Rule>;

export type LintRuleId = keyof typeof LINT_RULES;

export const LINT_RULE_IDS = Object.keys(LINT_RULES) as readonly LintRuleId[];

/** For output formats that carry descriptions. */
export const LINT_RULE_TEXTS: readonly RuleText[] = LINT_RULE_IDS.map((id) => ({
  id,
  title: LINT_RULES[id].title,
  advice: LINT_RULES[id].advice,
}));
