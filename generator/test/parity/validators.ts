import { Ajv, type ValidateFunction } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { z as zodV3 } from 'zod/v3';
import * as zodV4 from 'zod/v4';
import { OWN_KEYWORDS, type Draft, type JsonSchema } from '../../src/schemas/json-schema.ts';
import { FORMS, type FormName } from '../../src/schemas/wire.ts';
import type { Json } from '../arbitraries/json.ts';
import {
  importEventValidators,
  importPayloadValidators,
  type EventValidators,
  type PayloadValidator,
} from './compiled-exports.ts';
import { compileInHyperjump } from './hyperjump.ts';
import { importEntry, readJsonSchema, type Generated, type MainExports, type Zod3Exports } from './packages.ts';

/** Whether a wire document is accepted; undefined where the validator does not judge it. */
export type Validator = (document: unknown) => boolean | undefined;

export type Validators = Readonly<Record<string, Validator>>;

type ValidatorsOf = (type: string, form: FormName) => Validators & Readonly<Record<'ajv 2020-12', Validator>>;

/**
 * Every validator of one event in one form, by name: from the built package, and from the JSON Schema files. A package is
 * opened once, and each of its schemas compiled once, where it is first asked for.
 */
export function openValidators(generated: Generated): Promise<ValidatorsOf> {
  const opened = OPENED.get(generated) ?? open(generated);
  OPENED.set(generated, opened);
  return opened;
}

const OPENED = new WeakMap<Generated, Promise<ValidatorsOf>>();

async function open(generated: Generated): Promise<ValidatorsOf> {
  const main = await importEntry<MainExports>(generated, '.');
  const zod3 = await importEntry<Zod3Exports>(generated, './zod3');
  const decodeEvent = main['decodeEvent'] as (json: unknown) => unknown;
  const whole = await importEventValidators(generated);
  const payloadValidator = await importPayloadValidators(generated);
  const hyperjump = await openHyperjump(generated);
  const make: ValidatorsOf = (type, form) => ({
    'zod 4': (
      (schema) => (document: unknown) =>
        schema.safeParse(document).success
    )(zod4Event({ main, generated, type, form })),
    'zod 3': (
      (schema) => (document: unknown) =>
        schema.safeParse(document).success
    )(zod3Event({ zod3, generated, type, form })),
    'ajv 2020-12': compile(readJsonSchema(generated, '2020-12', form, type), '2020-12'),
    'ajv draft-07': compile(readJsonSchema(generated, 'draft-07', form, type), 'draft-07'),
    hyperjump: hyperjump(type, form),
    compiled:
      form === 'reader'
        ? judgeByType(whole, type)
        : judgeByPayload(zod4Event({ main, generated, type, form }), payloadValidator(type, form)),
    ...(form === 'writer' ? {} : { decodeEvent: judgeByDecoding(decodeEvent, type) }),
  });
  const made = new Map<string, ReturnType<ValidatorsOf>>();
  return (type, form) => {
    const validators = made.get(`${type} ${form}`) ?? make(type, form);
    made.set(`${type} ${form}`, validators);
    return validators;
  };
}

interface Which<Exports> {
  readonly generated: Generated;
  readonly type: string;
  readonly form: FormName;
  readonly main?: Exports;
}

/** The schema of a whole wire event, made of what the package exports. */
export function zod4Event({
  main,
  generated,
  type,
  form,
}: Which<MainExports> & { main: MainExports }): zodV4.ZodObject {
  const envelope = main[envelopeSchema(generated, form)] as zodV4.ZodObject;
  const data = (form === 'reader' ? main.EventTypeSchemas : main.EventWriterSchemas)[type]!;
  return envelope.extend({ type: zodV4.literal(type), data });
}

export function zod3Event({
  zod3,
  generated,
  type,
  form,
}: Which<Zod3Exports> & { zod3: Zod3Exports }): zodV3.AnyZodObject {
  const envelope = zod3[envelopeSchema(generated, form)] as zodV3.AnyZodObject;
  const data = (form === 'reader' ? zod3.EventTypeSchemas : zod3.EventWriterSchemas)[type]!;
  return envelope.extend({ type: zodV3.literal(type), data });
}

const envelopeSchema = ({ model }: Generated, form: FormName): string =>
  `${model.envelope.wireName}${form === 'reader' ? 'Schema' : 'WriterSchema'}`;

interface AjvOptions {
  readonly allErrors?: boolean;
  /** Whether it knows again, by its `$id`, what it has compiled. */
  readonly addUsedSchema?: boolean;
}

/** Ajv in strict mode, with formats asserted, told of our own keywords. */
export function createAjv(draft: Draft, { allErrors = false, addUsedSchema = true }: AjvOptions = {}): Ajv {
  const options = { strict: true, allowUnionTypes: true, allErrors, addUsedSchema };
  const ajv = draft === '2020-12' ? new Ajv2020(options) : new Ajv(options);
  addFormats.default(ajv);
  ajv.addVocabulary([...OWN_KEYWORDS]);
  return ajv;
}

/**
 * The schema by itself, as if no other had been compiled before it, also of the same `$id`. A new Ajv for each would
 * compile the metaschema each time, which takes longer than most schemas.
 */
export function compile(
  schema: JsonSchema,
  draft: Draft,
  { allErrors = false }: { allErrors?: boolean } = {},
): ValidateFunction {
  const ajv = COMPILERS[draft][`${allErrors}`] ?? createAjv(draft, { allErrors, addUsedSchema: false });
  COMPILERS[draft][`${allErrors}`] = ajv;
  return ajv.compile(schema);
}

const COMPILERS: Record<Draft, { true?: Ajv; false?: Ajv }> = { '2020-12': {}, 'draft-07': {} };

/** Hyperjump on every file, whose verdict is had at once from then on. */
async function openHyperjump({ model, ...generated }: Generated): Promise<(type: string, form: FormName) => Validator> {
  const validators = new Map<string, Validator>();
  for (const { type } of model.events) {
    for (const form of FORMS) {
      const validate = await compileInHyperjump(readJsonSchema({ model, ...generated }, '2020-12', form, type));
      // It knows no 1e400, which is a number that JSON can write and JavaScript cannot.
      const judge = (document: unknown) => (holdsInfinity(document) ? undefined : validate(document as Json).valid);
      validators.set(`${type} ${form}`, judge);
    }
  }
  return (type, form) => validators.get(`${type} ${form}`)!;
}

const holdsInfinity = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.values(value).some(holdsInfinity)
    : value === Infinity || value === -Infinity;

/** Compiled validators of whole events know all types too. */
const judgeByType =
  ({ isWireEvent }: EventValidators, type: string): Validator =>
  (document) =>
    (document as { type?: unknown } | null)?.type === type ? isWireEvent(document) : undefined;

/** No whole event is compiled for writers: its payload is judged by what is compiled, and the rest of it by Zod. */
const judgeByPayload = (event: zodV4.ZodObject, payload: PayloadValidator): Validator => {
  const schema = event.extend({ data: zodV4.unknown() });
  return (document) => schema.safeParse(document).success && payload.is((document as { data?: unknown }).data);
};

/** It knows all types: a document of another type is not the one that was asked about. */
const judgeByDecoding =
  (decodeEvent: (json: unknown) => unknown, type: string): Validator =>
  (document) => {
    if ((document as { type?: unknown } | null)?.type !== type) return undefined;
    try {
      decodeEvent(document);
      return true;
    } catch (error) {
      if (error instanceof zodV4.ZodError) return false;
      throw error;
    }
  };

/** The one verdict of all, or an error that says who said what. */
export function agree(validators: Validators, document: unknown): boolean {
  const verdicts = Object.entries(validators)
    .map(([name, validate]) => [name, validate(document)] as const)
    .filter(([, verdict]) => verdict !== undefined);
  const [first] = verdicts;
  if (verdicts.every(([, verdict]) => verdict === first![1])) return first![1]!;
  const said = verdicts.map(([name, verdict]) => `${name}: ${verdict ? 'valid' : 'invalid'}`).join(', ');
  throw new Error(`no agreement: ${said}`);
}
