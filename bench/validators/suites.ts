import type { Model } from '../../generator/src/model/types.ts';
import { strip, type Sample, type Samples } from './events.ts';
import { checkAgreement, checkGate, type Expectation } from './gate.ts';
import { measure, type Effort, type Timing } from './measure.ts';
import type { Operation, Peer } from './peer.ts';
import { ours, OURS_FROM_JSON } from './peers/ours.ts';
import { loadPrograms, lookUp, type Program, type Task } from './programs.ts';
import type { Random } from './random.ts';
import { toSubjects, type Form, type Mode } from './shape.ts';
import { SCHEMA_PEERS } from './zod-schemas.ts';

/** One question, asked of every peer that offers it. */
export interface Suite {
  readonly id: string;
  readonly title: string;
  readonly form: Form;
  readonly mode: Mode;
  readonly operation: Operation | 'json';
  readonly input: 'valid' | 'boolean' | 'value' | 'some';
  /** Whom it is asked, where not all. */
  readonly peers?: readonly Peer[];
}

export const SUITES: readonly Suite[] = [
  {
    id: 'is-memory',
    title: 'is, open, event in memory',
    form: 'memory',
    mode: 'open',
    operation: 'is',
    input: 'valid',
  },
  {
    id: 'is-wire',
    title: 'is, open, event as parsed JSON',
    form: 'wire',
    mode: 'open',
    operation: 'is',
    input: 'valid',
  },
  {
    id: 'is-refusing-boolean',
    title: 'is, open, refusing: a boolean in the place of one field',
    form: 'wire',
    mode: 'open',
    operation: 'is',
    input: 'boolean',
  },
  {
    id: 'is-refusing-value',
    title: 'is, open, refusing: a wrong value in one field',
    form: 'wire',
    mode: 'open',
    operation: 'is',
    input: 'value',
  },
  {
    id: 'parse-stripped',
    title: 'parse, stripped, event in memory',
    form: 'memory',
    mode: 'stripped',
    operation: 'parse',
    input: 'valid',
  },
  {
    id: 'parse-open',
    title: 'parse, open, event in memory',
    form: 'memory',
    mode: 'open',
    operation: 'parse',
    input: 'valid',
  },
  {
    id: 'payload-stripped',
    title: 'parse, stripped, payload',
    form: 'payload',
    mode: 'stripped',
    operation: 'parse',
    input: 'valid',
  },
  {
    id: 'payload-open',
    title: 'parse, open, payload',
    form: 'payload',
    mode: 'open',
    operation: 'parse',
    input: 'valid',
  },
  {
    id: 'payload-closed',
    title: 'parse, closed, payload',
    form: 'payload',
    mode: 'closed',
    operation: 'parse',
    input: 'valid',
  },
  {
    id: 'errors',
    title: 'all errors, open, event as parsed JSON with 1 to 3 faults',
    form: 'wire',
    mode: 'open',
    operation: 'errors',
    input: 'some',
  },
  {
    id: 'json',
    title: 'JSON text to event with its Date, open',
    form: 'wire',
    mode: 'open',
    operation: 'json',
    input: 'valid',
  },
  {
    id: 'zod-schemas',
    title: "safeParse of the package's own Zod schemas, open, payload",
    form: 'payload',
    mode: 'open',
    operation: 'parse',
    input: 'valid',
    peers: SCHEMA_PEERS,
  },
];

export interface SuiteResult {
  readonly id: string;
  readonly title: string;
  readonly timings: readonly Timing[];
  /** Results that the gate compared. */
  readonly compared: number;
  /** Peers that do not offer it. */
  readonly absent: readonly string[];
}

export interface Bench {
  readonly model: Model;
  readonly samples: Samples;
  readonly peers: readonly Peer[];
  readonly random: Random;
  /** Null for the gate alone. */
  readonly effort: Effort | null;
  /** The gate looks at every so-manieth sample. */
  readonly gateStep: number;
}

/** The gate, then the timings. */
export const runSuite = async (suite: Suite, bench: Bench): Promise<SuiteResult> => {
  const offered = (suite.peers ?? bench.peers).map((peer) => ({ peer, task: createTask(suite, peer, bench.model) }));
  const tasks = offered.flatMap(({ peer, task }) => (task === null ? [] : [{ name: peer.name, task }]));
  if (suite.operation === 'json') tasks.unshift({ name: BARE_JSON, task: bareJson() });
  const loaded = await loadPrograms(
    suite.id,
    tasks.map(({ task }) => task),
  );
  const programs = tasks.map(({ name }, index) => ({ name, program: loaded[index]! }));
  const expectations = createExpectations(suite, bench);
  checkGate(suite.title, { expectations, ...CONTROLS[suite.operation] });
  const compared = checkAgreement(suite.title, {
    candidates: programs.flatMap(({ name, program }, index) => {
      const fillsAbsentKeys = tasks[index]!.task.peer.fillsAbsentKeys === true;
      return name === BARE_JSON ? [] : [{ name, program, fillsAbsentKeys }];
    }),
    expectations,
  });
  const timed = timedSamples(suite, bench.samples);
  const timings =
    bench.effort === null
      ? []
      : measure(
          programs.map(({ name, program }) => ({ name, loop: program.loop })),
          {
            values: timed.map(({ value }) => value),
            types: timed.map(({ type }) => type),
            random: bench.random,
            effort: bench.effort,
          },
        );
  const absent = offered.filter(({ task }) => task === null).map(({ peer }) => peer.name);
  return { id: suite.id, title: suite.title, timings, compared, absent };
};

/** What must not pass the gate. */
const CONTROLS: { readonly [K in Suite['operation']]: { accept: Program['run']; refuse: Program['run'] } } = {
  is: { accept: () => true, refuse: () => false },
  parse: { accept: (value) => value, refuse: () => undefined },
  errors: { accept: () => 0, refuse: () => 1 },
  json: { accept: (text) => JSON.parse(text as string), refuse: () => undefined },
};

export const BARE_JSON = 'JSON.parse alone';

const createTask = ({ form, mode, operation }: Suite, peer: Peer, model: Model): Task | null => {
  const isJson = operation === 'json';
  if (isJson && peer === ours) return createJsonTask(peer, model);
  const operations: readonly Operation[] = isJson ? ['parse', 'is'] : [operation];
  const code = peer.print(toSubjects(model, { form, mode }), { form, mode, operations });
  if (code === null) return null;
  if (!isJson) {
    const statements = code.operations[operation];
    return statements === undefined ? null : { peer, code, form, input: 'value', statements };
  }
  const { is, parse } = code.operations;
  const validate = parse ?? is;
  if (validate === undefined) return null;
  // What only answers leaves the parsed JSON, which is nobody else's, to be the event.
  const validated = `${validate}\n    return ${parse === undefined ? 'result ? value : undefined' : 'result'};`;
  const statements = `const validate = (value) => {
    ${validate.includes('validator') ? lookUp(form) : ''}
    ${validated}
    };
    const result = validate(JSON.parse(text));
    if (result !== undefined) result.timestamp = new Date(result.timestamp);`;
  return { peer, code, form, input: 'text', statements };
};

const createJsonTask = (peer: Peer, model: Model): Task | null => {
  const code = peer.print(toSubjects(model, { form: 'wire', mode: 'open' }), {
    form: 'wire',
    mode: 'open',
    operations: ['parse'],
  });
  return code === null ? null : { peer, code, form: 'wire', input: 'text', statements: OURS_FROM_JSON };
};

const bareJson = (): Task => ({
  peer: { name: BARE_JSON, package: null, notes: [], print: () => null },
  code: { prelude: '', validators: new Map(), operations: {} },
  form: 'wire',
  input: 'text',
  statements: 'const result = JSON.parse(text);',
});

const timedSamples = ({ form, operation, input }: Suite, samples: Samples): readonly Sample[] => {
  if (operation === 'json') return toText(samples.in('wire'));
  if (input === 'valid') return samples.in(form);
  return input === 'some'
    ? samples.damaged(form, { damage: 'boolean', places: 'some' })
    : samples.damaged(form, { damage: input, places: 'one' });
};

const createExpectations = (suite: Suite, { model, samples, gateStep }: Bench): readonly Expectation[] => {
  const { form, mode, operation } = suite;
  const shapes = new Map(toSubjects(model, { form, mode }).map(({ type, shape }) => [type, shape]));
  const isParse = operation === 'parse' || operation === 'json';
  const toInput = (all: readonly Sample[]) => (operation === 'json' ? toText(all) : all);
  const originals = new Map<Sample, Sample>();
  const remember = (every: readonly Sample[]) => {
    const all = every.filter((_, index) => index % gateStep === 0);
    const inputs = toInput(all);
    for (const [index, input] of inputs.entries()) originals.set(input, all[index]!);
    return inputs;
  };
  const accepted = (sample: Sample): unknown => {
    const { type, value } = originals.get(sample)!;
    if (!isParse) return operation === 'is';
    const event = mode === 'stripped' ? strip(shapes.get(type)!, value) : value;
    return operation === 'json'
      ? { ...(event as object), timestamp: new Date((event as { timestamp: string }).timestamp) }
      : event;
  };
  const refused = (): unknown => (isParse ? undefined : operation === 'errors');
  // Of errors, it is compared whether there are any.
  const of = (result: unknown): unknown => (isParse ? result : Boolean(result));
  return [
    { what: 'valid', samples: remember(samples.in(form)), expected: accepted, of },
    {
      what: 'with unknown keys',
      samples: remember(samples.withUnknownKeys(form)),
      expected: mode === 'closed' ? refused : accepted,
      of,
    },
    ...(['boolean', 'value'] as const).map((damage) => ({
      what: `damaged by a wrong ${damage}`,
      samples: remember(samples.damaged(form, { damage, places: operation === 'errors' ? 'some' : 'one' })),
      expected: refused,
      of,
    })),
  ];
};

const toText = (samples: readonly Sample[]): readonly Sample[] =>
  samples.map(({ type, value }) => ({ type, value: JSON.stringify(value) }));
