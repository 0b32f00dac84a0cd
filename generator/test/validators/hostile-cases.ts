import { basename } from 'node:path';
import type * as zodV4 from 'zod/v4';
import { exampleWireEvent } from '../../src/model/example-event.ts';
import type { Event } from '../../src/model/types.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import type { Hostile } from '../arbitraries/hostile.ts';
import { importEntry, type Generated, type MainExports } from '../parity/packages.ts';

export interface Issue {
  readonly code: string;
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

export type Validation =
  { readonly success: true; readonly data: unknown } | { readonly success: false; readonly issues: readonly Issue[] };

/** What compiled validators offer of a payload, or of whole events with the same names. */
export interface Validator {
  is(value: unknown): boolean;
  assert(value: unknown): void;
  validate(value: unknown): Validation;
  parse(value: unknown): unknown;
  strip?(value: unknown): unknown;
}

/** One validator, what it is compared with, and a value that both take. */
export interface Target {
  /** `tags.create.requested, reader` */
  readonly name: string;
  readonly kind: 'reader' | 'writer' | 'memory' | 'wire';
  readonly validator: Validator;
  /** Zod's word on a value; it may throw what is no ZodError. */
  readonly zod: (value: unknown) => Validation;
  readonly valid: unknown;
}

/** The validators of all payloads in both forms, and of whole events in memory and on the wire, by type. */
export async function openTargets(generated: Generated): Promise<readonly Target[]> {
  const main = await importEntry<MainExports>(generated, '.');
  const whole = await importEntry<WholeValidators>(generated, './validators');
  const { model } = generated;
  const modules = new Map<string, Readonly<Record<string, Validator>>>();
  for (const { names, eventTypes } of [...model.tables, ...model.systems]) {
    const module = await importEntry<Record<string, Validator>>(generated, `./validators/${basename(names.module)}`);
    for (const type of eventTypes) modules.set(type, module);
  }
  return model.events.flatMap((event) => {
    const wire = exampleWireEvent(model, event);
    const memory = { ...wire, timestamp: new Date(String(wire['timestamp'])) };
    const common = { whole, main, name: model.envelope.name };
    return [
      ...FORMS.map((form) =>
        payloadTarget(event, form, { main, validator: modules.get(event.type)![namespaceOf(event, form)]! }),
      ),
      { name: `${event.type}, memory`, valid: memory, ...memoryJudges(common, undefined) },
      { name: `${event.type}, memory, known types only`, valid: memory, ...memoryJudges(common, REFUSE) },
      { name: `${event.type}, wire`, valid: wire, ...wireJudges(common, undefined) },
      { name: `${event.type}, wire, known types only`, valid: wire, ...wireJudges(common, REFUSE) },
    ] satisfies Target[];
  });
}

/** `tagsCreateRequested`, `tagsCreateRequestedWriter` */
const namespaceOf = ({ names: { pascal } }: Event, form: FormName): string =>
  `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}${form === 'writer' ? 'Writer' : ''}`;

const REFUSE = { unknownTypes: 'refuse' };

type Judge<Result> = (value: unknown, options?: object) => Result;

interface WholeValidators {
  readonly isEvent: Judge<boolean>;
  readonly assertEvent: Judge<void>;
  readonly validateEvent: Judge<Validation>;
  readonly parseEvent: Judge<unknown>;
  readonly stripEvent: Judge<unknown>;
  readonly isWireEvent: Judge<boolean>;
  readonly validateWireEvent: Judge<Validation>;
  readonly decodeWireEvent: Judge<unknown>;
}

interface Whole {
  readonly whole: WholeValidators;
  readonly main: MainExports;
  readonly name: string;
}

type Judges = Pick<Target, 'kind' | 'validator' | 'zod'>;

function payloadTarget(
  event: Event,
  form: FormName,
  { main, validator }: { main: MainExports; validator: Validator },
): Target {
  const schema = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[event.type]!;
  return {
    name: `${event.type}, ${form}`,
    kind: form,
    validator,
    zod: (value) => said(schema.safeParse(value)),
    valid: event.example,
  };
}

const said = (result: zodV4.ZodSafeParseResult<unknown>): Validation =>
  result.success ? result : { success: false, issues: result.error.issues };

function memoryJudges({ whole, main, name }: Whole, options: object | undefined): Judges {
  const parse = main[`parse${name}`] as Judge<unknown>;
  return {
    kind: 'memory',
    validator: {
      is: (value) => whole.isEvent(value, options),
      assert: (value) => whole.assertEvent(value, options),
      validate: (value) => whole.validateEvent(value, options),
      parse: (value) => whole.parseEvent(value, options),
      strip: (value) => whole.stripEvent(value, options),
    },
    zod: (value) => thrown(() => parse(value, options)),
  };
}

function wireJudges({ whole, main }: Whole, options: object | undefined): Judges {
  const decode = main['decodeEvent'] as Judge<unknown>;
  return {
    kind: 'wire',
    validator: {
      is: (value) => whole.isWireEvent(value, options),
      assert: (value) => void whole.decodeWireEvent(value, options),
      validate: (value) => whole.validateWireEvent(value, options),
      parse: (value) => whole.decodeWireEvent(value, options),
    },
    zod: (value) => thrown(() => decode(value, options)),
  };
}

/** What was returned or thrown as issues; anything else thrown is thrown on. */
export function thrown(run: () => unknown): Validation {
  try {
    return { success: true, data: run() };
  } catch (error) {
    if (error instanceof Error && 'issues' in error)
      return { success: false, issues: error.issues as readonly Issue[] };
    throw error;
  }
}

export type Path = readonly (string | number)[];

/** Where a hostile value can stand in the valid one: in place of a part, or as an unknown key or one more item. */
export function* placesFor(hostile: Hostile, valid: unknown, path: Path = []): Iterable<Path> {
  if (hostile.fits(valid)) yield path;
  if (typeof valid !== 'object' || valid === null || valid instanceof Date) return;
  for (const [key, entry] of Object.entries(valid)) {
    yield* placesFor(hostile, entry, [...path, Array.isArray(valid) ? Number(key) : key]);
  }
  if (hostile.fits(undefined)) yield [...path, Array.isArray(valid) ? valid.length : 'unknown'];
}

/** The valid value with the hostile one in a place: copied as far as the place, and new each time. */
export function place(hostile: Hostile, valid: unknown, [key, ...rest]: Path): unknown {
  if (key === undefined) return hostile.make(valid);
  const inner = place(hostile, (valid as Readonly<Record<string, unknown>>)[key], rest);
  return Array.isArray(valid)
    ? Object.assign([...(valid as unknown[])], { [key]: inner })
    : { ...(valid as object), [key]: inner };
}
