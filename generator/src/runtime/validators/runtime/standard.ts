/** Compiled validators by the two interfaces of https://standardschema.dev: Standard Schema v1, Standard JSON Schema v1. */
import type { Validation } from './check.ts';
import type { Issue } from './report.ts';

/** A schema that libraries take whatever made it. It answers at once, never by a promise. */
export interface StandardSchema<Input, Output = Input> {
  readonly '~standard': StandardProps<Input, Output>;
}

/** The same, of which libraries can also ask a JSON Schema. */
export interface StandardJsonSchema<Input, Output = Input> {
  readonly '~standard': StandardJsonProps<Input, Output>;
}

export interface StandardProps<Input, Output = Input> {
  readonly version: 1;
  readonly vendor: string;
  readonly validate: (value: unknown, options?: StandardOptions | undefined) => StandardResult<Output>;
  /** For compilers only: it has no value. */
  readonly types?: { readonly input: Input; readonly output: Output } | undefined;
}

export interface StandardJsonProps<Input, Output = Input> extends StandardProps<Input, Output> {
  readonly jsonSchema: JsonSchemaConverter;
}

/** What libraries may pass on; nothing here has any options. */
export interface StandardOptions {
  readonly libraryOptions?: Record<string, unknown> | undefined;
}

/** A copy of the value, or every fault. */
export type StandardResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly Issue[] };

/** Gives the JSON Schema of a target, a new object each time: `draft-2020-12` or `draft-07`. */
export interface JsonSchemaConverter {
  /** @throws TypeError for any other target. */
  readonly input: (options: JsonSchemaOptions) => Record<string, unknown>;
  /** The same: what is checked comes out as it went in. @throws TypeError for any other target. */
  readonly output: (options: JsonSchemaOptions) => Record<string, unknown>;
}

export interface JsonSchemaOptions extends StandardOptions {
  readonly target: string;
}

/** A JSON Schema in each draft, made when it is asked for. That of draft-07 may follow from the other. */
export interface JsonSchemas {
  readonly 'draft-2020-12': () => Record<string, unknown>;
  readonly 'draft-07'?: () => Record<string, unknown>;
}

interface Checked<Value> {
  readonly vendor: string;
  readonly validate: (value: unknown) => Validation<Value>;
}

export function standardSchema<Value>({ vendor, validate }: Checked<Value>): StandardSchema<Value> {
  return { '~standard': { version: 1, vendor, validate: (value) => toResult(validate(value)) } };
}

export function standardJsonSchema<Value>({
  vendor,
  validate,
  jsonSchemas,
}: Checked<Value> & { readonly jsonSchemas: JsonSchemas }): StandardJsonSchema<Value> {
  const { '~standard': props } = standardSchema({ vendor, validate });
  const convert = ({ target }: JsonSchemaOptions): Record<string, unknown> => jsonSchemaOf(jsonSchemas, target);
  return { '~standard': { ...props, jsonSchema: { input: convert, output: convert } } };
}

function toResult<Value>(validation: Validation<Value>): StandardResult<Value> {
  return validation.success ? { value: validation.data } : { issues: validation.issues };
}

function jsonSchemaOf(schemas: JsonSchemas, target: string): Record<string, unknown> {
  if (target === 'draft-2020-12') return schemas[target]();
  if (target === 'draft-07') return schemas[target]?.() ?? toDraft7(schemas['draft-2020-12']());
  throw new TypeError(
    `there is no JSON Schema for the target ${JSON.stringify(target)}; ask for 'draft-2020-12' or 'draft-07'`,
  );
}

/** The same schema in draft-07, where the drafts differ only in how they refer to what is defined once. */
export function toDraft7(document: Record<string, unknown>): Record<string, unknown> {
  const { $schema: _, $defs, ...schema } = document;
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    ...(withDraft7References(schema) as object),
    ...($defs === undefined ? {} : { definitions: withDraft7References($defs) }),
  };
}

/** Draft-07 ignores what stands beside a reference. */
function withDraft7References(part: unknown): unknown {
  if (Array.isArray(part)) return part.map(withDraft7References);
  if (typeof part !== 'object' || part === null) return part;
  const entries = Object.entries(part).map(([keyword, value]) => [keyword, withDraft7References(value)] as const);
  const { $ref, ...siblings } = Object.fromEntries(entries) as Record<string, unknown>;
  if (typeof $ref !== 'string') return Object.fromEntries(entries);
  const reference = { $ref: $ref.replace(/^#\/\$defs\//, '#/definitions/') };
  return Object.keys(siblings).length === 0 ? reference : { ...siblings, allOf: [reference] };
}

/** The JSON Schema of whole events: of any envelope, and of the payload where its type is known. */
export function withPayloads(
  envelope: JsonSchemas,
  payloads: () => ReadonlyMap<string, StandardJsonSchema<unknown>>,
): JsonSchemas {
  const inDraft =
    (target: 'draft-2020-12' | 'draft-07', definitions: '$defs' | 'definitions') => (): Record<string, unknown> => {
      const { [definitions]: own, ...whole } = jsonSchemaOf(envelope, target);
      const parts = [...payloads()].map(([type, schema]) => {
        const document = schema['~standard'].jsonSchema.input({ target });
        const { $schema: _, [definitions]: others, ...data } = document;
        // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
        const rule = { if: { properties: { type: { const: type } } }, then: { properties: { data } } };
        return { others: others as object | undefined, rule };
      });
      const defined: object = Object.assign({}, own, ...parts.map(({ others }) => others));
      return {
        ...whole,
        allOf: parts.map(({ rule }) => rule),
        ...(Object.keys(defined).length === 0 ? {} : { [definitions]: defined }),
      };
    };
  return { 'draft-2020-12': inDraft('draft-2020-12', '$defs'), 'draft-07': inDraft('draft-07', 'definitions') };
}
