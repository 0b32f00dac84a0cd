import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import type { ErrorObject, ValidateFunction } from 'ajv';
import type { JsonValue, Model } from '../model/types.ts';
import { OWN_KEYWORDS, toJsonSchema2020 } from '../schemas/json-schema.ts';
import { buildWireSchemas, type FormName } from '../schemas/wire.ts';
import type { CheckedWitness } from './finding.ts';

/** Somebody's writer or reader, by the name that messages have for it. */
export interface Party {
  /** "0.1.0", "the manifest" */
  readonly name: string;
  readonly model: Model;
}

/** Asks Zod and Ajv about documents of two sides; schemas are made for the events that are asked about, once. */
export interface WitnessChecker {
  /** Of what is said against it, what names the field `about` comes first: other changes may break the same document. */
  check(
    document: JsonValue,
    sides: { readonly written: Party; readonly read: Party; readonly about?: string | undefined },
  ): WitnessCheck;
}

/** What the two have said; `flips` is whether both accept the document on the one side and refuse it on the other. */
export type WitnessCheck =
  { readonly flips: true; readonly witness: CheckedWitness } | { readonly flips: false; readonly reason: string };

/** `types` are those of all events that will be asked about. */
export function createWitnessChecker(types: ReadonlySet<string>): WitnessChecker {
  const known = new WeakMap<Model, Judges>();
  const judgesOf = (model: Model): Judges => {
    const judges = known.get(model) ?? createJudges(onlyEvents(model, types));
    known.set(model, judges);
    return judges;
  };
  return {
    check(document, { written, read, about }) {
      const type = typeOfWitness(document);
      const accepted = judgesOf(written.model)(type, 'writer')(document, undefined);
      if (accepted.zod !== null || accepted.ajv !== null) {
        return { flips: false, reason: `its own writer refuses it: ${accepted.zod ?? accepted.ajv}` };
      }
      const refused = judgesOf(read.model)(type, 'reader')(document, about);
      if (refused.zod === null || refused.ajv === null) {
        return {
          flips: false,
          reason: `${refused.zod === null ? 'Zod' : 'Ajv'} lets the reader of ${read.name} take it`,
        };
      }
      return {
        flips: true,
        witness: {
          document,
          acceptedBy: `the writer of ${written.name}`,
          refusedBy: `the reader of ${read.name}`,
          zod: refused.zod,
          ajv: refused.ajv,
        },
      };
    },
  };
}

/** Of which event it is. */
export const typeOfWitness = (document: JsonValue): string => {
  const type = typeof document === 'object' && document !== null && 'type' in document ? document['type'] : undefined;
  if (typeof type !== 'string') throw new TypeError('a witness is a wire event');
  return type;
};

/** A catalog may have thousands of events, and a witness is of one. */
const onlyEvents = (model: Model, types: ReadonlySet<string>): Model => ({
  ...model,
  events: model.events.filter(({ type }) => types.has(type)),
});

/** What is wrong with a document; null where nothing is. */
interface Objections {
  readonly zod: string | null;
  readonly ajv: string | null;
}

type Judges = (type: string, form: FormName) => (document: JsonValue, about: string | undefined) => Objections;

const createJudges = (model: Model): Judges => {
  const { forms } = buildWireSchemas(model);
  // One for all: to make an Ajv takes longer than to compile most schemas, and every document has an `$id` of its own.
  const ajv = createAjv();
  const compiled = new Map<string, ValidateFunction>();
  const compile = (type: string, form: FormName): ValidateFunction => {
    const key = `${form} ${type}`;
    const event = model.events.find((each) => each.type === type)!;
    const { events, shared } = forms[form];
    const validate =
      compiled.get(key) ?? ajv.compile(toJsonSchema2020({ schema: events.get(type)!, shared }, event, model, form));
    compiled.set(key, validate);
    return validate;
  };
  return (type, form) => {
    const schema = forms[form].events.get(type);
    if (schema === undefined) {
      const absent = `there is no event ${type}`;
      return () => ({ zod: absent, ajv: absent });
    }
    const validate = compile(type, form);
    return (document, about) => {
      const issues = schema.safeParse(document).error?.issues ?? [];
      const issue = issues.find(({ path }) => about !== undefined && path.includes(about)) ?? issues[0];
      const isValid = validate(document);
      const errors = validate.errors ?? [];
      const error = errors.find((each) => about !== undefined && names(each, about)) ?? errors[0];
      return {
        zod: issue === undefined ? null : `${issue.path.join('.') || 'the event'}: ${issue.message}`,
        ajv: isValid ? null : `${error?.instancePath || '/'} ${error?.message ?? 'is invalid'}`,
      };
    };
  };
};

const names = ({ instancePath, params }: ErrorObject, field: string): boolean =>
  instancePath.split('/').includes(field) || params['missingProperty'] === field;

const createAjv = (): Ajv2020 => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true });
  addFormats.default(ajv);
  ajv.addVocabulary([...OWN_KEYWORDS]);
  return ajv;
};
