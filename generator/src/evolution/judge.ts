import { byCodeUnit } from '../model/names.ts';
import type { Model } from '../model/types.ts';
import { fingerprint } from '../report/fingerprint.ts';
import { SEVERITY_ORDER, type Place, type Severity } from '../report/result.ts';
import { findReaders, isTelling, type Usage } from '../usage/usage.ts';
import { findAccepted } from './accepted.ts';
import { adviseVersion } from './advise-version.ts';
import { DIRECTIONS, type Change, type Direction, type FieldPath, type Judgement, type Verdict } from './change.ts';
import { createWitnessChecker, typeOfWitness, type Party, type WitnessChecker } from './check-witnesses.ts';
import { compareModels, oldNameOf } from './compare-models.ts';
import { describeChange, subjectName } from './describe-change.ts';
import type { Finding, FindingDirection, Policy, Report } from './finding.ts';
import { isSame } from './is-same.ts';
import type { Release } from './releases.ts';
import { findReusedNames } from './reused-names.ts';
import { RULES, type RuleId } from './rules.ts';

/** An older state of the catalog, by the name that messages have for it: a version, a Git ref, a folder. */
export interface Older {
  readonly version: string;
  readonly model: Model;
}

export interface JudgeOptions {
  readonly model: Model;
  /** What to judge against, oldest first. */
  readonly against: readonly Older[];
  /** All releases, oldest first: names that any of them had are taken. */
  readonly history: readonly Pick<Release, 'version' | 'model' | 'accepted'>[];
  readonly policy: Policy;
  /** By rule; what breaks is an error otherwise, but for what `SEVERITIES` says. */
  readonly severities?: { readonly [rule: string]: Severity | 'off' };
  /** `YYYY-MM-DD`: sunsets before it have passed. */
  readonly today: string;
  /** Event types whose upcasters do not do what they have to, and why. */
  readonly upcasterFaults?: ReadonlyMap<string, string>;
  readonly usage?: Usage | undefined;
  /** Whether somebody asked for each of `against` by name: then a policy of the last release alone leaves none out. */
  readonly named?: boolean;
  /** Finds where changes stand, all at once: reading the manifest takes its time. */
  readonly locate?: (changes: readonly Change[]) => readonly (Place | null)[];
}

/**
 * Compares a catalog with older states of itself. What breaks is told against each of them; what does not, against the
 * last alone, or every added field would be told for ever.
 */
export function judge(options: JudgeOptions): Report {
  const { model, against, history, policy, named = false } = options;
  const judged = named || policy.endsWith('_transitive') ? against : against.slice(-1);
  const drafts = collect(judged, options);
  const checker = createWitnessChecker(new Set(drafts.flatMap(({ change }) => typesOfWitnesses(change))));
  const all = drafts
    .map((draft) => toFinding(draft, { ...options, against: judged }, checker))
    .filter((finding) => options.severities?.[finding.rule] !== 'off');
  const findings = all.filter((finding) => !isSaidByData(finding, all));
  const places = options.locate?.(findings.map(({ change }) => change)) ?? [];
  const last = history.at(-1) ?? judged.at(-1);
  return {
    against: judged.map(({ version }) => version),
    policy,
    findings: findings.map((finding, index) => ({ ...finding, place: places[index] ?? null })).sort(byImportance),
    events: verdictsOfEvents(findings, model),
    advice: adviseVersion(
      last === undefined ? [] : compareModels(last.model, model),
      history.at(-1)?.version ?? last?.model.package.version ?? model.package.version,
    ),
  };
}

/** What breaks as data breaks those who import its type as well: it is told once, unless it is known who they are. */
const isSaidByData = (finding: Finding, all: readonly Finding[]): boolean => {
  const { rule, change, details } = finding;
  if (rule === 'EXPORT_NO_DELETE' && change.subject.is === 'event') {
    return all.some((other) => EVENT_REMOVALS.has(other.rule) && saysAsMuch(other, finding));
  }
  return (
    rule === 'FIELD_NO_DELETE' &&
    details.length === 0 &&
    all.some(
      (other) =>
        FIELD_REMOVALS.has(other.rule) &&
        saysAsMuch(other, finding) &&
        isSame(other.change.subject, change.subject) &&
        isSame(goneOf(other.change), change.path),
    )
  );
};

const EVENT_REMOVALS: ReadonlySet<string> = new Set(['EVENT_NO_DELETE', 'EVENT_NO_RENAME']);
const FIELD_REMOVALS: ReadonlySet<string> = new Set(['REQUIRED_NO_DELETE', 'FIELD_NO_RENAME']);

/** Of the same events, against the same states, and no milder. */
const saysAsMuch = (other: Finding, { change, against, severity }: Finding): boolean =>
  other.verdict !== 'compatible' &&
  SEVERITY_ORDER.indexOf(other.severity) <= SEVERITY_ORDER.indexOf(severity) &&
  against.every((version) => other.against.includes(version)) &&
  change.events.every((type) => other.change.events.includes(type));

/** The path of what is gone: of a rename, the old one. */
const goneOf = ({ rule, path, before }: Change): FieldPath =>
  rule === 'FIELD_NO_RENAME' ? [...path.slice(0, -1), (before as { readonly name: string }).name] : path;

/** An envelope reaches every event; a witness of it is of one. */
const typesOfWitnesses = ({ judgements }: Change): readonly string[] =>
  Object.values(judgements).flatMap((judgement) =>
    judgement.verdict === 'breaking' && judgement.witness !== undefined ? [typeOfWitness(judgement.witness)] : [],
  );

interface Draft {
  readonly change: Change;
  readonly print: string;
  readonly against: readonly Older[];
}

/** One change against all that it was found in. */
const collect = (judged: readonly Older[], options: JudgeOptions): readonly Draft[] => {
  const drafts = new Map<string, { change: Change; print: string; against: Older[] }>();
  const compared = judged.map((older) => ({ older, changes: compareModels(older.model, options.model) }));
  const sunsets = findSunsets(compared);
  for (const { older, changes: all } of compared) {
    const isLast = older === judged.at(-1);
    const changes = [
      ...all.flatMap((change) => withSunset(change, sunsets.get(keyOf(change)), options.today)),
      // Names are judged by all releases, whatever else is asked for.
      ...(isLast ? findReusedNames(options.history, options.model) : []),
      ...missingUpcasters(older, options),
    ];
    for (const change of isLast ? changes : changes.filter(lasts)) {
      const print = printOf(change);
      const draft = drafts.get(print);
      if (draft === undefined) {
        drafts.set(print, { change, print, against: [older] });
      } else {
        if (!draft.against.includes(older)) draft.against.push(older);
        draft.change = withReachOf(draft.change, change);
      }
    }
  }
  return [...drafts.values()];
};

/** What is found twice reaches what either does: a later release may have events that an earlier one had not. */
const withReachOf = (change: Change, other: Change): Change => {
  const fields = [change, other].flatMap((each) => each.fields ?? []);
  return {
    ...change,
    events: [...new Set([...change.events, ...other.events])],
    ...(fields.length === 0
      ? {}
      : { fields: [...new Map(fields.map((each) => [JSON.stringify(each), each])).values()] }),
  };
};

/** Stored events are read for ever; programs and links are of the release that they were made with, or moved on. */
const lasts = ({ rule, judgements }: Change): boolean =>
  RULES[rule].category === 'WIRE' && Object.values(judgements).some(({ verdict }) => verdict !== 'compatible');

/** What a thing was besides, and how long, is not what was done to it: only values that are the change itself count. */
const printOf = ({ rule, subject, path, before, after, judgements, declared }: Change): string =>
  fingerprint([
    rule,
    subject,
    path,
    ...(WHOLE.has(rule) ? [] : [before, after]),
    Object.entries(judgements).map(([direction, judgement]) => [
      direction,
      judgement.verdict,
      // An upcaster that is not there yet is another thing than one that does not work.
      rule === 'UPCASTER_MISSING' && judgement.verdict === 'breaking' ? judgement.proof : undefined,
    ]),
    declared,
  ]);

/** Rules of a thing that came or went: its facets are no part of that. */
const WHOLE: ReadonlySet<RuleId> = new Set([
  'EVENT_ADDED',
  'EVENT_NO_DELETE',
  'EVENT_NO_DELETE_BEFORE_SUNSET',
  'FIELD_ADDED',
  'FIELD_REMOVED',
  'REQUIRED_NO_ADD',
  'REQUIRED_NO_DELETE',
  'FIELD_NO_DELETE',
  'FIELD_NO_DELETE_BEFORE_SUNSET',
]);

interface Compared {
  readonly older: Older;
  readonly changes: readonly Change[];
}

/** The day until which each thing that is gone was promised, as the last state that had it said; undefined without a promise. */
const findSunsets = (compared: readonly Compared[]): ReadonlyMap<string, string | undefined> => {
  const sunsets = new Map<string, string | undefined>();
  for (const { older, changes } of compared.toReversed()) {
    for (const change of changes) {
      const key = keyOf(change);
      if (REMOVALS[change.rule] !== undefined && !sunsets.has(key)) {
        sunsets.set(key, sunsetOf(change, older.model));
      }
    }
  }
  return sunsets;
};

/** Of what is gone; whether it was required is no part of it. */
const keyOf = (change: Change): string => {
  const { rule, subject, path, before } = change;
  const type = rule === 'EVENT_NO_RENAME' ? before : subject.is === 'event' ? subject.type : undefined;
  return JSON.stringify(path.length === 0 && type !== undefined ? ['event', type] : [subject, goneOf(change)]);
};

/** What is removed before the day that was promised breaks the promise; after it, the day has told everybody. */
const withSunset = (change: Change, sunset: string | undefined, today: string): readonly Change[] => {
  const rule = REMOVALS[change.rule];
  if (sunset === undefined || (rule === undefined && !GOES_ALONG.has(change.rule))) return [change];
  if (sunset < today) return [{ ...change, declared: `sunset ${sunset}` }];
  if (rule === undefined) return [change];
  const proof = `it was promised to be there until ${sunset}`;
  // That the data version was raised tells readers of the data, and keeps no promise.
  const { declared: _, ...broken } = change;
  return [change, { ...broken, rule, judgements: { backward: { verdict: 'breaking', proof } } }];
};

/** For programs, what goes with a thing on the wire. */
const GOES_ALONG: ReadonlySet<RuleId> = new Set(['FIELD_NO_DELETE', 'EXPORT_NO_DELETE']);

const REMOVALS: { readonly [R in RuleId]?: RuleId } = {
  EVENT_NO_DELETE: 'EVENT_NO_DELETE_BEFORE_SUNSET',
  EVENT_NO_RENAME: 'EVENT_NO_DELETE_BEFORE_SUNSET',
  FIELD_REMOVED: 'FIELD_NO_DELETE_BEFORE_SUNSET',
  FIELD_NO_RENAME: 'FIELD_NO_DELETE_BEFORE_SUNSET',
  REQUIRED_NO_DELETE: 'FIELD_NO_DELETE_BEFORE_SUNSET',
};

const sunsetOf = ({ rule, before }: Change, { events }: Model): string | undefined => {
  const gone = rule === 'EVENT_NO_RENAME' ? events.find(({ type }) => type === before) : before;
  return (gone as { readonly deprecated?: { readonly sunset?: string } } | undefined)?.deprecated?.sunset;
};

/** Where the data version was raised, older data has to become current data. */
const missingUpcasters = (older: Older, { model, upcasterFaults }: JudgeOptions): readonly Change[] =>
  model.events.flatMap((event): readonly Change[] => {
    const names = [event.type, oldNameOf(event, model)];
    const before = older.model.events.find(({ type }) => names.includes(type));
    const fault = upcasterFaults?.get(event.type);
    if (before === undefined || before.dataVersion >= event.dataVersion || fault === undefined) return [];
    return [
      {
        rule: 'UPCASTER_MISSING',
        subject: { is: 'event', type: event.type },
        path: [],
        before: before.dataVersion,
        after: event.dataVersion,
        judgements: { backward: { verdict: 'breaking', proof: fault } },
        events: [event.type],
      },
    ];
  });

const toFinding = ({ change, print, against }: Draft, options: JudgeOptions, checker: WitnessChecker): Finding => {
  const { policy } = options;
  const sides = { older: against[0]!, newer: options.model };
  const about = change.path.findLast((part) => part !== '*');
  const directions = Object.entries(change.judgements).map(([direction, judgement]) =>
    toDirection(direction as Direction, judgement, { ...sides, checker, about }),
  );
  const counted = directions.filter(({ direction }) => isCounted(direction, policy));
  const verdict = worst(counted.map((direction) => direction.verdict));
  const accepted = acceptanceOf(change, against, options);
  const severity = accepted === undefined ? severityOf(change, verdict, options) : 'note';
  const { title: _, advice, category } = RULES[change.rule];
  return {
    rule: change.rule,
    category,
    severity,
    verdict,
    change,
    message: describeChange(change),
    advice: verdict === 'compatible' ? '' : advice,
    place: null,
    fingerprint: print,
    suppressed: null,
    against: against.map(({ version }) => version),
    directions,
    details: [...(accepted === undefined ? [] : [accepted]), ...detailsOf(change, options.usage)],
  };
};

/** Said by a release that is newer than all that it was found against, and that is judged itself. */
const acceptanceOf = (change: Change, found: readonly Older[], options: JudgeOptions): string | undefined => {
  const { history, against } = options;
  const newest = history.findIndex(({ version }) => version === found.at(-1)!.version);
  const newer = history
    .slice(newest + 1)
    .filter(({ version }) => newest >= 0 && against.some((older) => older.version === version));
  const accepted = findAccepted(change, newer);
  return accepted === undefined ? undefined : `accepted by the release of ${accepted.version}: ${accepted.reason}`;
};

interface Parties {
  readonly older: Older;
  readonly newer: Model;
}

const toDirection = (
  direction: Direction,
  judgement: Judgement,
  { older, newer, checker, about }: Parties & { readonly checker: WitnessChecker; readonly about: string | undefined },
): FindingDirection => {
  const words = DIRECTIONS[direction];
  if (judgement.verdict === 'compatible') return { direction, words, verdict: 'compatible', because: '' };
  if (judgement.verdict === 'unknown') return { direction, words, verdict: 'unknown', because: judgement.reason };
  if (judgement.witness === undefined) {
    return { direction, words, verdict: 'breaking', because: judgement.proof ?? '' };
  }
  const past: Party = { name: older.version, model: older.model };
  const present: Party = { name: 'the manifest', model: newer };
  const sides = direction === 'backward' ? { written: past, read: present } : { written: present, read: past };
  const checked = checker.check(judgement.witness, { ...sides, about });
  // Nobody is told that something breaks on the word of this comparison alone.
  return checked.flips
    ? { direction, words, verdict: 'breaking', because: checked.witness.zod, witness: checked.witness }
    : { direction, words, verdict: 'unknown', because: `the document that was to show it does not: ${checked.reason}` };
};

const isCounted = (direction: Direction, policy: Policy): boolean => {
  if (direction === 'source' || direction === 'links') return true;
  return policy.startsWith('full') || policy.startsWith(direction);
};

const worst = (verdicts: readonly Verdict[]): Verdict => {
  if (verdicts.includes('breaking')) return 'breaking';
  return verdicts.includes('unknown') ? 'unknown' : 'compatible';
};

/** Of what breaks, what is no error unless the configuration says so: nobody may be hit. */
const SEVERITIES: { readonly [R in RuleId]?: Severity } = { FIELD_NO_DELETE: 'warning', PAGE_STABLE: 'warning' };

const severityOf = (change: Change, verdict: Verdict, { severities, usage }: JudgeOptions): Severity => {
  if (verdict === 'compatible') return 'note';
  const set = severities?.[change.rule];
  const isRead = usage !== undefined && change.rule === 'FIELD_NO_DELETE' && readersOf(change, usage).length > 0;
  if (change.declared !== undefined) return isRead ? 'warning' : 'note';
  if (set !== undefined && set !== 'off') return set;
  if (isRead) return 'error';
  // That nobody reads it, programs without the package do not say.
  if (change.rule === 'FIELD_NO_DELETE' && usage !== undefined && isTelling(usage)) return 'note';
  return SEVERITIES[change.rule] ?? 'error';
};

/** `file:line:column` of every program that reads the field in one of the events. */
const readersOf = ({ fields = [] }: Change, { events }: Usage): readonly string[] => {
  const places = fields.flatMap(({ event, path }) => {
    const usage = events.find(({ type }) => type === event);
    return usage === undefined ? [] : findReaders(usage, path);
  });
  return [...new Set(places.map(({ file, line, column }) => `${file}:${line}:${column}`))];
};

/** What the finding itself does not hold: the rest, `describe-finding.ts` says of it. */
const detailsOf = (change: Change, usage: Usage | undefined): readonly string[] =>
  usage === undefined ? [] : readersOf(change, usage).map((place) => `read at ${place}`);

/** Of each event that a finding reaches, in the order of the catalog; removed ones last. */
const verdictsOfEvents = (findings: readonly Finding[], model: Model): Report['events'] => {
  const types = [
    ...new Set([...model.events.map(({ type }) => type), ...findings.flatMap(({ change }) => change.events)]),
  ];
  return types.flatMap((type) => {
    const reaching = findings.filter(({ change }) => change.events.includes(type));
    return reaching.length === 0 ? [] : [{ type, verdict: worst(reaching.map(({ verdict }) => verdict)) }];
  });
};

const byImportance = (left: Finding, right: Finding): number =>
  SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity) ||
  byCodeUnit(subjectName(left.change.subject), subjectName(right.change.subject)) ||
  byCodeUnit(left.rule, right.rule) ||
  byCodeUnit(left.message, right.message) ||
  byCodeUnit(left.fingerprint, right.fingerprint);
