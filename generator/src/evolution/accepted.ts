/**
 * What a release was made in spite of. A suppression has a last day, and stored data has none: so the release writes down
 * whom it broke, and later comparisons with what was before it need not ask again.
 */
import { subjectName } from './describe-change.ts';
import type { Change } from './change.ts';
import type { Finding } from './finding.ts';
import type { Accepted, Release } from './releases.ts';
import type { RuleId } from './rules.ts';

/** Of the findings that suppressions excuse, what later comparisons will find again. */
export const toAccepted = (findings: readonly Finding[]): readonly Accepted[] =>
  findings.flatMap(({ change, suppressed, verdict }) =>
    suppressed === null || verdict === 'compatible'
      ? []
      : keysOf(change).map((key) => ({ ...key, events: change.events, reason: suppressed.reason })),
  );

/**
 * The acceptance of a change by one of the releases that are newer than all states that it was found against: by rule, place
 * and events, for whatever else has changed there since shows against the release that accepted it. So `newer` has to be
 * releases that are judged against themselves.
 */
export const findAccepted = (
  change: Change,
  newer: readonly Pick<Release, 'version' | 'accepted'>[],
): { readonly version: string; readonly reason: string } | undefined => {
  const [key] = keysOf(change);
  for (const { version, accepted = [] } of newer) {
    const found = accepted.find(
      ({ rule, subject, events }) =>
        rule === key?.rule && subject === key.subject && change.events.every((type) => events.includes(type)),
    );
    if (found !== undefined) return { version, reason: found.reason };
  }
  return undefined;
};

type Key = Pick<Accepted, 'rule' | 'subject'>;

/** The first is the change's own; a rename that is no longer declared is a removal and an addition. */
const keysOf = ({ rule, subject, path, before, after }: Change): readonly Key[] => {
  const at = (name: string) => subjectName(subject, [...path.slice(0, -1), name]);
  const own = {
    rule,
    subject: `${subjectName(subject, path)}${VALUES.has(rule) ? ` ${JSON.stringify(before ?? after)}` : ''}`,
  };
  if (rule === 'FIELD_NO_RENAME') {
    const gone = at((before as { readonly name: string }).name);
    return [own, { rule: 'REQUIRED_NO_DELETE', subject: gone }, { rule: 'REQUIRED_NO_ADD', subject: own.subject }];
  }
  if (rule !== 'EVENT_NO_RENAME') return [own];
  return [own, { rule: 'EVENT_NO_DELETE', subject: subjectName({ is: 'event', type: before as string }) }];
};

/** Of which there may be several at one place. */
const VALUES: ReadonlySet<RuleId> = new Set([
  'ENUM_VALUE_ADDED',
  'ENUM_VALUE_NO_DELETE',
  'UNION_VARIANT_ADDED',
  'UNION_VARIANT_NO_DELETE',
]);
