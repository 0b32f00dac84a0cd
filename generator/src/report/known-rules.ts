import { RULES } from '../evolution/rules.ts';
import { LINT_RULES } from '../lint/rules.ts';

/** The rules of all commands: what a suppression may name. */
export const knownRules = (): ReadonlySet<string> =>
  new Set<string>([...Object.keys(RULES), ...Object.keys(LINT_RULES)]);
