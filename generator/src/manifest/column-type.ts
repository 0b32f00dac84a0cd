import { findNearMatch } from './near-match.ts';

/** The types that stand without parameters. */
export const PLAIN_TYPES = [
  'text',
  'varchar',
  'uuid',
  'smallint',
  'integer',
  'bigint',
  'real',
  'double precision',
  'numeric',
  'boolean',
  'timestamptz',
  'date',
  'bytea',
  'jsonb',
] as const;

export type BaseType = (typeof PLAIN_TYPES)[number];

/** What an integer of each type may be, both ends included; of a `bigint` that is a number in JSON, the safe integers. */
export const INTEGER_RANGES = {
  smallint: { minimum: -32_768, maximum: 32_767 },
  integer: { minimum: -2_147_483_648, maximum: 2_147_483_647 },
  bigint: { minimum: Number.MIN_SAFE_INTEGER, maximum: Number.MAX_SAFE_INTEGER },
} as const satisfies Partial<Record<BaseType, { minimum: number; maximum: number }>>;

export interface ParsedType {
  readonly base: BaseType;
  /** The numbers in parentheses, as written. */
  readonly parameters: readonly string[];
  readonly array: boolean;
}

/** `numeric(5,2)[]` in its parts; undefined where it is no type of ours. Ranges of parameters are not judged here. */
export function parseColumnType(text: string): ParsedType | undefined {
  const match = /^([a-z ]+)(?:\((\d+(?:,\d+)?)\))?(\[\])?$/.exec(text);
  const base = PLAIN_TYPES.find((type) => type === match?.[1]);
  if (match === null || base === undefined) return undefined;
  const parameters = match[2]?.split(',') ?? [];
  return parameters.length > MAX_PARAMETERS[base] ? undefined : { base, parameters, array: match[3] !== undefined };
}

/** The type that was probably meant: a near name, or the PostgreSQL name of what another language calls it. */
export function findNearType(text: string): string | undefined {
  const compact = text
    .trim()
    .toLowerCase()
    .replaceAll(/\s*([(),[\]])\s*/g, '$1');
  if (parseColumnType(compact) !== undefined) return compact;
  const [, word = '', parameters = '', array = ''] = /^([^([]*)(\([\d,]*\))?(\[\])?/.exec(compact) ?? [];
  const near = findNearMatch(word, [...PLAIN_TYPES, ...TYPE_ALIASES.keys()]);
  if (near === undefined) return undefined;
  const type = TYPE_ALIASES.get(near) ?? near;
  return [`${type}${parameters}${array}`, `${type}${array}`].find(
    (candidate) => parseColumnType(candidate) !== undefined,
  );
}

const MAX_PARAMETERS: Readonly<Record<BaseType, number>> = {
  text: 0,
  varchar: 1,
  uuid: 0,
  smallint: 0,
  integer: 0,
  bigint: 0,
  real: 0,
  'double precision': 0,
  numeric: 2,
  boolean: 0,
  timestamptz: 0,
  date: 0,
  bytea: 0,
  jsonb: 0,
};

const TYPE_ALIASES: ReadonlyMap<string, string> = new Map([
  ['string', 'text'],
  ['str', 'text'],
  ['char', 'varchar'],
  ['character varying', 'varchar'],
  ['enum', 'text'],
  ['guid', 'uuid'],
  ['int', 'integer'],
  ['int2', 'smallint'],
  ['int4', 'integer'],
  ['int8', 'bigint'],
  ['serial', 'integer'],
  ['long', 'bigint'],
  ['float', 'double precision'],
  ['float4', 'real'],
  ['float8', 'double precision'],
  ['double', 'double precision'],
  ['number', 'double precision'],
  ['decimal', 'numeric'],
  ['money', 'numeric'],
  ['bool', 'boolean'],
  ['timestamp', 'timestamptz'],
  ['timestamp with time zone', 'timestamptz'],
  ['datetime', 'timestamptz'],
  ['bytes', 'bytea'],
  ['binary', 'bytea'],
  ['blob', 'bytea'],
  ['json', 'jsonb'],
  ['object', 'jsonb'],
  ['record', 'jsonb'],
  ['array', 'jsonb'],
]);
