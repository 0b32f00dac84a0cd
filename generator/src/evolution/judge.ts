import type { Model } from '../model/types.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { Place, Severity } from '../report/result.ts';
import { findReaders, type Usage } from '../usage/usage.ts';
import { adviseVersion } from './advise-version.ts';
import { DIRECTIONS, type Change, type Direction, type Judgement, type Verdict } from './change.ts';
import { createWitnessChecker, typeOfWitness, type Party, type WitnessChecker } from './check-witnesses.ts';
import { compareModels } from './compare-models.ts';
import { describeChange, subjectName } from './describe-change.ts';
import type { Finding, FindingDirection, Policy, Report } from './finding.ts';
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
  /** Finds where changes stand, all at once: reading the manifest takes its time. */
  readonly locate?: (changes: readonly Change[]) => readonly (Place | null)[];
}

/**
 * Compares a catalog with older states of itself. What breaks is told against each of them; what does not, against the
 * last alone, or every added field would be told for ever.
 */
export function judge(options: JudgeOptions): Report {
  const { model, against, history, policy } = options;
  const judged = policy.endsWith('_transitive') ? against : against.slice(-1);
  const last = judged.at(-1);
  const since = last === undefined ? [] : changesSince(last, options);
  const drafts = collect(judged, since, options);
  const checker = createWitnessChecker(new Set(drafts.flatMap(({ change }) => typesOfWitnesses(change))));
  const findings = drafts
    .map((draft) => toFinding(draft, options, checker))
    .filter((finding) => options.severities?.[finding.rule] !== 'off');
  const places = options.locate?.(findings.map(({ change }) => change)) ?? [];
  return {
    against: judged.map(({ version }) => version),
    policy,
    findings: findings.map((finding, index) => ({ ...finding, place: places[index] ?? null })).sort(byImportance),
    events: verdictsOfEvents(findings, model),
    advice: adviseVersion(since, history.at(-1)?.version ?? last?.model.package.version ?? model.package.version),
  };
}

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
const collect = (judged: readonly Older[], since: readonly Change[], options: JudgeOptions): readonly Draft[] => {
  const drafts = new Map<string, { change: Change; print: string; against: Older[] }>();
  const last = judged.at(-1);
  for (const older of judged) {
    const changes = older === last ? since : changesSince(older, options).filter(lasts);
    for (const change of changes) {
      const print = printOf(change);
      const draft = drafts.get(print);
      if (draft === undefined) {
        drafts.set(print, { change, print, against: [older] });
      } else {
        draft.against.push(older);
        // A later release may have events that an earlier one had not.
        draft.change = { ...draft.change, events: [...new Set([...draft.change.events, ...change.events])] };
      }
    }
  }
  return [...drafts.values()];
};

/** Stored events are read for ever; programs and links are of the release that they were made with, or moved on. */
const lasts = ({ rule, judgements }: Change): boolean =>
  RULES[rule].category === 'WIRE' && Object.values(judgements).some(({ verdict }) => verdict !== 'compatible');

const printOf = ({ rule, subject, path, before, after, judgements, declared }: Change): string =>
  fingerprint([
    rule,
    subject,
    path,
    before,
    after,
    Object.entries(judgements).map(([direction, { verdict }]) => [direction, verdict]),
    declared,
  ]);

const changesSince = (older: Older, options: JudgeOptions): readonly Change[] => {
  const { model, today, history, upcasterFaults = new Map() } = options;
  const changes = compareModels(older.model, model).flatMap((change) => withSunset(change, today));
  // Names are judged by all releases, whatever else is asked for.
  const reused = older === options.against.at(-1) ? findReusedNames(history, model) : [];
  return [...changes, ...reused, ...missingUpcasters(older, model, upcasterFaults)];
};

/** What is removed before the day that was promised breaks the promise; after it, the day has told everybody. */
const withSunset = (change: Change, today: string): readonly Change[] => {
  const rule = REMOVALS[change.rule as keyof typeof REMOVALS];
  const sunset = rule === undefined ? undefined : sunsetOf(change);
  if (rule === undefined || sunset === undefined) return [change];
  if (sunset < today) return [{ ...change, declared: `sunset ${sunset}` }];
  const proof = `it was promised to be there until ${sunset}`;
  return [change, { ...change, rule, judgements: { backward: { verdict: 'breaking', proof } } }];
};

const REMOVALS = {
  EVENT_NO_DELETE: 'EVENT_NO_DELETE_BEFORE_SUNSET',
  FIELD_REMOVED: 'FIELD_NO_DELETE_BEFORE_SUNSET',
  REQUIRED_NO_DELETE: 'FIELD_NO_DELETE_BEFORE_SUNSET',
} as const satisfies Partial<Record<RuleId, RuleId>>;

const sunsetOf = ({ before }: Change): string | undefined => {
  const { deprecated } = (before ?? {}) as { readonly deprecated?: { readonly sunset?: string } };
  return deprecated?.sunset;
};

/** Where the data version was raised, older data has to become current data. */
const missingUpcasters = (older: Older, model: Model, faults: ReadonlyMap<string, string>): readonly Change[] =>
  model.events.flatMap((event): readonly Change[] => {
    const before = older.model.events.find(({ type }) => type === event.type);
    const fault = faults.get(event.type);
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
  const accepted = findAccepted(print, against, options);
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

/** The release that was made with a suppression of this finding, where it is no older than any that it was found against. */
const findAccepted = (print: string, against: readonly Older[], { history }: JudgeOptions): string | undefined => {
  const after = history.findIndex(({ version }) => version === against.at(-1)!.version);
  const release =
    after < 0
      ? undefined
      : history.slice(after + 1).find(({ accepted }) => accepted?.some((each) => each.fingerprint === print));
  const reason = release?.accepted?.find((each) => each.fingerprint === print)?.reason;
  return release === undefined ? undefined : `accepted by the release of ${release.version}: ${reason}`;
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
  if (verdict === 'compatible' || change.declared !== undefined) return 'note';
  const set = severities?.[change.rule];
  if (set !== undefined && set !== 'off') return set;
  if (change.rule === 'FIELD_NO_DELETE' && usage !== undefined) {
    return readersOf(change, usage).length > 0 ? 'error' : 'note';
  }
  return SEVERITIES[change.rule] ?? 'error';
};

/** `file:line:column` of every program that reads the field of one of the events. */
const readersOf = ({ events, path }: Change, usage: Usage): readonly string[] =>
  usage.events
    .filter(({ type }) => events.includes(type))
    .flatMap((event) => [path, ['changes', ...path]].flatMap((each) => findReaders(event, each)))
    .map(({ file, line, column }) => `${file}:${line}:${column}`)
    .filter((place, index, all) => all.indexOf(place) === index);

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

const SEVERITY_ORDER: readonly Severity[] = ['error', 'warning', 'note'];

const byImportance = (left: Finding, right: Finding): number =>
  SEVERITY_ORDER.indexOf(left.severity) - SEVERITY_ORDER.indexOf(right.severity) ||
  compareText(subjectName(left.change.subject), subjectName(right.change.subject)) ||
  compareText(left.rule, right.rule) ||
  compareText(left.message, right.message) ||
  compareText(left.fingerprint, right.fingerprint);

const compareText = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);
