import { suggest } from '../manifest/near-match.ts';
import { withHint } from '../known-error.ts';
import type { Severity } from '../report/result.ts';
import type { LintRuleId } from './rules.ts';
import { LINT_RULE_IDS } from './rules.ts';

/** What `synap lint` looks for. */
export interface LintConfig {
  /** How severe each rule is here, or `off`. */
  rules?: { readonly [Id in LintRuleId]?: Severity | 'off' };
  /** Hand-written Markdown: paths and globs (`*`, `**`). Default: all of the project's, without output, tests and changelogs. */
  docs?: readonly string[];
  /** How large the data of an event may be, as JSON. Default 65,536. */
  maxEventBytes?: number;
}

export interface LintSettings {
  readonly rules: NonNullable<LintConfig['rules']>;
  readonly docs: readonly string[] | undefined;
  readonly maxEventBytes: number;
}

export const resolveLint = ({
  rules = {},
  docs,
  maxEventBytes = DEFAULT_MAX_EVENT_BYTES,
}: LintConfig = {}): LintSettings => ({
  rules,
  docs,
  maxEventBytes,
});

/** What kSync takes without being told otherwise. */
const DEFAULT_MAX_EVENT_BYTES = 65_536;

/** What is wrong with the setting `lint`, each fault a sentence that begins with the key. */
export function findLintFaults(value: unknown): readonly string[] {
  if (!isObject(value)) return ['"lint" must be an object of rules, docs and maxEventBytes'];
  const unknown = Object.keys(value)
    .filter((key) => !KEYS.includes(key))
    .map((key) => withHint(`"lint" has an unknown setting "${key}"`, suggest(key, KEYS)));
  const { rules, docs, maxEventBytes } = value;
  return [
    ...unknown,
    ...(rules === undefined ? [] : findRuleFaults(rules)),
    ...(docs === undefined || isTexts(docs) ? [] : ['"lint.docs" must be a list of paths']),
    ...(maxEventBytes === undefined || isCount(maxEventBytes)
      ? []
      : ['"lint.maxEventBytes" must be a whole number from 1 up']),
  ];
}

const KEYS = ['rules', 'docs', 'maxEventBytes'] satisfies readonly (keyof LintConfig)[] as readonly string[];

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'note', 'off'];

function findRuleFaults(rules: unknown): readonly string[] {
  if (!isObject(rules)) return ['"lint.rules" must be an object of severities by rule'];
  return Object.entries(rules).flatMap(([id, severity]) => {
    if (!(LINT_RULE_IDS as readonly string[]).includes(id)) {
      const otherwise = 'synap lint --rules lists them';
      return [withHint(`"lint.rules" has an unknown rule "${id}"`, suggest(id, LINT_RULE_IDS, otherwise))];
    }
    return severity === undefined || SEVERITIES.includes(severity)
      ? []
      : [`"lint.rules.${id}" must be 'error', 'warning', 'note' or 'off'`];
  });
}

const isObject = (value: unknown): value is { readonly [key: string]: unknown } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.every((item) => typeof item === 'string' && item !== '');

const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) > 0;
