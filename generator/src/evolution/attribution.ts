/**
 * Why what is generated differs from a release: the manifest says something else, or the generator or Zod makes something
 * else of the same. The release kept what was made of a fixed payload of each construct (see canaries.ts).
 */
import { isDeepStrictEqual } from 'node:util';
import { dependencyVersion, generatorVersion } from '../installation.ts';
import { invalidSamples } from '../model/samples-invalid.ts';
import { findTexts } from '../model/samples-of-text.ts';
import { sampleObject } from '../model/samples.ts';
import type { JsonValue, Model, ObjectField } from '../model/types.ts';
import { DRAFTS, type Draft, type JsonSchema } from '../schemas/json-schema.ts';
import { FORMS, type FormName } from '../schemas/wire.ts';
import { fingerprint } from '../report/fingerprint.ts';
import type { Severity } from '../report/result.ts';
import { buildCanaries, canaryModel, type Canaries, type Canary } from './canaries.ts';
import { DIRECTIONS, type Change, type Verdict } from './change.ts';
import { describeChange } from './describe-change.ts';
import type { Finding, FindingDirection, Policy } from './finding.ts';
import type { Release } from './releases.ts';
import { RULES } from './rules.ts';

/** A version at the release and one now. */
export interface Step {
  readonly before: string;
  readonly after: string;
}

export interface Attribution {
  /** Of the release. */
  readonly version: string;
  /** Whether the manifest means something else. */
  readonly manifest: boolean;
  readonly generator: Step;
  readonly zod: Step;
  /** Constructs of which something else is made now, whatever the manifest says. */
  readonly differences: readonly CanaryDifference[];
  /** Constructs that only one side knows, or knows by another input: nothing can be told of them. */
  readonly untold: readonly string[];
}

export interface CanaryDifference {
  /** `nullable text` */
  readonly construct: string;
  readonly cause: 'generator' | 'zod';
  /** `rendering`: other words for the same. `meaning`: a document tells the two apart. `unknown`: none of ours does. */
  readonly effect: 'rendering' | 'meaning' | 'unknown';
  /** `2020-12 reader`: the schemas that differ. */
  readonly schemas: readonly string[];
  readonly witnesses: readonly CanaryWitness[];
  /** What the writers of the one side write and the readers of the other refuse, where there is such a thing. */
  readonly breaks: { readonly backward?: JsonValue; readonly forward?: JsonValue };
}

/** A payload that the schema of the one side takes and that of the other refuses. */
export interface CanaryWitness {
  readonly document: JsonValue;
  /** `2020-12 reader` */
  readonly schema: string;
  readonly acceptedBy: 'before' | 'after';
}

/** What this installation is: handed in, so that another one can be told apart from it. */
export interface Installation {
  readonly generator: string;
  readonly zod: string;
  readonly canaries: Canaries;
}

export const installation = (): Installation =>
  (installed ??= { generator: generatorVersion(), zod: dependencyVersion('zod'), canaries: buildCanaries() });

/** The same for as long as the process runs. */
let installed: Installation | undefined;

/** Compares a release with this installation and the current model. Loads Ajv only where something differs. */
export async function attribute({
  release,
  model,
  now = installation(),
}: {
  release: Pick<Release, 'version' | 'generator' | 'zod' | 'model' | 'canaries'>;
  model: Model;
  now?: Installation;
}): Promise<Attribution> {
  const versions = {
    generator: { before: release.generator, after: now.generator },
    zod: { before: release.zod, after: now.zod },
  };
  const pairs = pairCanaries(release.canaries, now.canaries);
  const differing = pairs.filter(({ before, after }) => !isDeepStrictEqual(before.schemas, after.schemas));
  return {
    version: release.version,
    manifest: !isDeepStrictEqual(withoutVersion(release.model), withoutVersion(model)),
    ...versions,
    differences: differing.length === 0 ? [] : await explain(differing, versions),
    untold: findUntold(release.canaries, now.canaries),
  };
}

/** What a person reads of it, a line each; nothing where both sides are made by the same. */
export function describeAttribution({
  version,
  manifest,
  generator,
  zod,
  differences,
  untold,
}: Attribution): readonly string[] {
  const steps = [
    ...(generator.before === generator.after ? [] : [`generator ${generator.before} -> ${generator.after}`]),
    ...(zod.before === zod.after ? [] : [`Zod ${zod.before} -> ${zod.after}`]),
  ];
  if (steps.length === 0 && differences.length === 0) {
    return [];
  }
  const because = steps.length === 0 ? 'the same versions of generator and Zod' : steps.join(', ');
  return [
    `since ${version}: ${because}; ${manifest ? 'what the manifest means changed too' : 'the manifest means the same'}`,
    ...(differences.length === 0 && untold.length === 0 ? ['  the same is made of every construct'] : []),
    ...differences.flatMap((difference) => describeDifference(difference).map((line) => `  ${line}`)),
    ...(untold.length === 0 ? [] : [`  nothing is known of: ${untold.join(', ')}`]),
  ];
}

function describeDifference({ construct, cause, effect, schemas, witnesses }: CanaryDifference): readonly string[] {
  const by = cause === 'zod' ? 'Zod' : 'the generator';
  return [
    `${construct}: ${by} ${EFFECTS[effect]} (${schemas.join(', ')})`,
    ...witnesses.slice(0, 1).map((witness) => `  ${describeWitness(witness)}`),
  ];
}

const describeWitness = ({ document, schema, acceptedBy }: CanaryWitness): string =>
  `the ${schema} schema ${acceptedBy === 'before' ? 'took, and refuses now,' : 'refused, and takes now,'} ${JSON.stringify(document)}`;

const EFFECTS = {
  rendering: 'writes it in other words, which mean the same',
  meaning: 'gives it another meaning',
  unknown: 'writes it with other limits, which none of the samples tells apart',
} as const satisfies Record<CanaryDifference['effect'], string>;

/** What of it counts as a finding: a construct that means something else, or may. Which event has it is not looked for. */
export function toFindings(
  { version, generator, zod, differences }: Attribution,
  { policy, severities }: { policy: Policy; severities: { readonly [rule: string]: Severity | 'off' } },
): readonly Finding[] {
  const set = severities['CONSTRUCT_SAME_MEANING'];
  return set === 'off'
    ? []
    : differences.flatMap((difference) => {
        if (difference.effect === 'rendering') return [];
        const step = difference.cause === 'zod' ? zod : generator;
        const by = difference.cause === 'zod' ? 'Zod' : 'generator';
        return [
          toFinding(difference, { version, policy, set, before: `${by} ${step.before}`, after: `${by} ${step.after}` }),
        ];
      });
}

interface Context {
  readonly version: string;
  readonly policy: Policy;
  readonly set: Severity | undefined;
  readonly before: string;
  readonly after: string;
}

function toFinding(difference: CanaryDifference, { version, policy, set, before, after }: Context): Finding {
  const { construct, effect, schemas, breaks, witnesses } = difference;
  const directions = (['backward', 'forward'] as const).map((direction): FindingDirection => {
    const document = breaks[direction];
    const verdict: Verdict = document === undefined ? (effect === 'unknown' ? 'unknown' : 'compatible') : 'breaking';
    const because =
      document === undefined
        ? verdict === 'unknown'
          ? 'other limits, and no sample that one side refuses'
          : ''
        : `Ajv refuses ${JSON.stringify(document)}`;
    return { direction, words: DIRECTIONS[direction], verdict, because };
  });
  const change: Change = {
    rule: 'CONSTRUCT_SAME_MEANING',
    subject: { is: 'catalog' },
    path: [],
    before: { construct, by: before },
    after: { construct, by: after },
    judgements: {},
    events: [],
  };
  const counted = directions.filter(({ direction }) => policy.startsWith('full') || policy.startsWith(direction));
  const verdict =
    (['breaking', 'unknown'] as const).find((each) => counted.some((one) => one.verdict === each)) ?? 'compatible';
  return {
    rule: change.rule,
    category: RULES[change.rule].category,
    severity: verdict === 'compatible' ? 'note' : (set ?? (verdict === 'breaking' ? 'error' : 'warning')),
    verdict,
    change,
    message: describeChange(change),
    advice: verdict === 'compatible' ? '' : RULES[change.rule].advice,
    place: null,
    fingerprint: fingerprint([change.rule, change.before, change.after]),
    suppressed: null,
    against: [version],
    directions,
    details: [`schemas: ${schemas.join(', ')}`, ...witnesses.map(describeWitness)],
  };
}

interface Pair {
  readonly construct: string;
  readonly before: Canary;
  readonly after: Canary;
}

function pairCanaries(before: Release['canaries'], after: Canaries): readonly Pair[] {
  return Object.entries(after).flatMap(([construct, canary]) => {
    const other = before[construct];
    return isCanary(other) && isDeepStrictEqual(other.input, asJson(canary.input))
      ? [{ construct, before: other, after: asJson(canary) as Canary }]
      : [];
  });
}

/** As a file gives it back: a release is read, this installation is not. */
const asJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

/** A release of an older generator may lack a draft or a form. */
const isCanary = (value: unknown): value is Canary =>
  hasKeys(value, ['input', 'data', 'schemas', 'raw']) &&
  hasKeys(value['schemas'], DRAFTS) &&
  Object.values(value['schemas']).every((forms) => hasKeys(forms, FORMS));

const hasKeys = <Key extends string>(value: unknown, keys: readonly Key[]): value is Record<Key, unknown> =>
  typeof value === 'object' && value !== null && keys.every((key) => key in value);

/** A release of which no canaries are known (a Git ref, say) has none to name. */
function findUntold(before: Release['canaries'], after: Canaries): readonly string[] {
  const names = Object.keys(before);
  const told = new Set(pairCanaries(before, after).map(({ construct }) => construct));
  return names.length === 0 ? [] : [...new Set([...names, ...Object.keys(after)])].filter((name) => !told.has(name));
}

const withoutVersion = (model: Model): unknown =>
  asJson({ ...model, modelVersion: null, package: { ...model.package, version: null } });

async function explain(
  pairs: readonly Pair[],
  { generator, zod }: Pick<Attribution, 'generator' | 'zod'>,
): Promise<readonly CanaryDifference[]> {
  const compile = await loadCompilers();
  const shapes = canaryModel();
  const onlyZod = generator.before === generator.after && zod.before !== zod.after;
  return pairs.map((pair): CanaryDifference => {
    const places = DRAFTS.flatMap((draft) => FORMS.map((form) => ({ draft, form }))).filter(
      ({ draft, form }) => !isDeepStrictEqual(pair.before.schemas[draft][form], pair.after.schemas[draft][form]),
    );
    const sides = places.map(({ draft, form }) => ({
      draft,
      form,
      before: pair.before.schemas[draft][form],
      after: pair.after.schemas[draft][form],
    }));
    const samples = samplesOf(pair.after.data, shapes);
    const witnesses = sides.flatMap((side) => findWitness(side, { samples, compile }));
    const hasOtherLimits = sides.some(({ before, after }) => !isDeepStrictEqual(limitsOf(before), limitsOf(after)));
    return {
      construct: pair.construct,
      cause: onlyZod || !isDeepStrictEqual(pair.before.raw, pair.after.raw) ? 'zod' : 'generator',
      effect: witnesses.length > 0 ? 'meaning' : hasOtherLimits ? 'unknown' : 'rendering',
      schemas: places.map(({ draft, form }) => `${draft} ${form}`),
      witnesses,
      breaks: findBreaks(pair, { samples, compile }),
    };
  });
}

/** Of the writer of one side and the reader of the other, who are not changed at once. */
function findBreaks(
  { before, after }: Pair,
  { samples, compile }: { samples: readonly JsonValue[]; compile: Compile },
): CanaryDifference['breaks'] {
  const find = (writer: Canary, reader: Canary): JsonValue | undefined =>
    DRAFTS.map((draft) => {
      const writes = compile(writer.schemas[draft].writer, draft);
      const reads = compile(reader.schemas[draft].reader, draft);
      const documents = [...samples, ...textsOf(writer.schemas[draft].writer)];
      return documents.find((document) => writes(document) && !reads(document));
    }).find((document) => document !== undefined);
  const [backward, forward] = [find(before, after), find(after, before)];
  return { ...(backward === undefined ? {} : { backward }), ...(forward === undefined ? {} : { forward }) };
}

interface Side {
  readonly draft: Draft;
  readonly form: FormName;
  readonly before: JsonSchema;
  readonly after: JsonSchema;
}

type Compile = (schema: JsonSchema, draft: Draft) => (document: unknown) => boolean;

function findWitness(
  { draft, form, before, after }: Side,
  { samples, compile }: { samples: readonly JsonValue[]; compile: Compile },
): readonly CanaryWitness[] {
  const judgeBefore = compile(before, draft);
  const judgeAfter = compile(after, draft);
  // Texts that the one pattern was made for are what the other one may refuse.
  const documents = [...samples, ...textsOf(before), ...textsOf(after)];
  const found = (['before', 'after'] as const).flatMap((acceptedBy) => {
    const [accepts, refuses] = acceptedBy === 'before' ? [judgeBefore, judgeAfter] : [judgeAfter, judgeBefore];
    const document = documents.find((each) => accepts(each) && !refuses(each));
    return document === undefined ? [] : [{ document, schema: `${draft} ${form}`, acceptedBy }];
  });
  return found;
}

/** Valid payloads of both extents, null, and each that is wrong in one thing. */
const samplesOf = (data: ObjectField, shapes: Model): readonly JsonValue[] => [
  sampleObject(data, 'full', shapes),
  sampleObject(data, 'minimal', shapes),
  { value: null },
  {},
  ...invalidSamples(data, shapes).map(({ value }) => value),
];

const textsOf = (schema: JsonSchema): readonly JsonValue[] =>
  findKeywords(schema)
    .filter(([keyword]) => keyword === 'pattern')
    .flatMap(([, pattern]) => findTexts({ pattern: pattern as string }, 20).map((value) => ({ value })));

/**
 * What a schema limits by, whatever its shape: equal lists and verdicts mean that only the words differ. Without them,
 * samples alone would call a pattern that none of them tells apart the same.
 */
const limitsOf = (schema: JsonSchema): readonly string[] => {
  const limits = findKeywords(schema).flatMap(([keyword, value]) => {
    if (keyword === 'const') return [`enum ${JSON.stringify(value)}`];
    if (keyword === 'enum') return (value as unknown[]).map((each) => `enum ${JSON.stringify(each)}`);
    return LIMITS.has(keyword) ? [`${keyword} ${JSON.stringify(value)}`] : [];
  });
  return [...new Set(limits)].filter((limit) => limit !== 'enum null').sort();
};

const LIMITS: ReadonlySet<string> = new Set([
  ...['pattern', 'format', 'contentEncoding', 'minLength', 'maxLength'],
  ...['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum', 'multipleOf'],
  ...['minItems', 'maxItems', 'uniqueItems', 'minProperties', 'maxProperties', 'not', 'if'],
]);

/** Every keyword with its value, at any depth; names of properties are none. */
function findKeywords(schema: unknown): readonly (readonly [string, unknown])[] {
  if (typeof schema !== 'object' || schema === null || Array.isArray(schema)) {
    return [];
  }
  return Object.entries(schema).flatMap(([keyword, value]) => [
    [keyword, value] as const,
    ...(MAPS.has(keyword) ? Object.values(value as object) : Array.isArray(value) ? value : [value]).flatMap(
      (each: unknown) => (DATA.has(keyword) ? [] : findKeywords(each)),
    ),
  ]);
}

const MAPS: ReadonlySet<string> = new Set(['properties', '$defs', 'definitions', 'patternProperties']);
const DATA: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples']);

async function loadCompilers(): Promise<Compile> {
  const [{ Ajv }, { Ajv2020 }] = await Promise.all([import('ajv'), import('ajv/dist/2020.js')]);
  // Formats are said again by patterns, which are what decides.
  const options = { strict: false, validateFormats: false, allErrors: false } as const;
  return (schema, draft) => {
    const ajv = draft === 'draft-07' ? new Ajv(options) : new Ajv2020(options);
    const validate = ajv.compile(schema);
    return (document) => validate(document) as boolean;
  };
}
