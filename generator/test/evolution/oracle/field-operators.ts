/** What can be done to a field: its type, its facets, whether it is there. */
import type { Class, Mutation } from './mutation.ts';
import { keepsRules, textsAround, type TextRules } from './texts.ts';
import { readAt, removeSamples, type Draft, type FieldSite, type Sites } from './sites.ts';

export const fieldMutations = ({ fields }: Sites): readonly Mutation[] =>
  fields.flatMap((site) => OPERATORS.flatMap((operator) => toMutations(site, operator)));

type Edit = (field: Draft) => void;

interface FieldOperator {
  readonly name: string;
  /** Edits by what tells them apart; none where the operator says nothing of such a field. */
  edits(field: Draft, site: FieldSite): { readonly [label: string]: Edit };
  /** Of a property of data, and of nothing else: where a column goes, its table says. */
  readonly expects?: (field: Draft, label: string) => Class | undefined;
}

const toMutations = (site: FieldSite, { name, edits, expects }: FieldOperator): readonly Mutation[] => {
  const field: Draft = site.input;
  return Object.keys(edits(field, site)).map((label): Mutation => {
    const expected = site.isTop ? expects?.(field, label) : undefined;
    return {
      operator: name,
      label: `${site.path.join('.')} ${label}`,
      apply: (draft) => {
        const target = readAt(draft, site.path);
        if (typeof target !== 'object' || target === null) return false;
        // Of two mutations the first may leave nothing of what the second is about.
        const edit = edits(target, site)[label];
        if (edit === undefined) return false;
        removeSamples(draft, site.path);
        edit(target);
        addExample(target);
        return true;
      },
      ...(expected === undefined || site.event === undefined
        ? {}
        : { expects: { event: site.event, class: expected } }),
    };
  });
};

/** The manifest asks for an example of each pattern: the former one is gone, since it was of what stood there before. */
const addExample = (field: Draft): void => {
  const { pattern, minLength, maxLength, enum: values } = field as TextRules & Draft;
  if (pattern === undefined || values !== undefined) return;
  const rules = {
    pattern,
    ...(minLength === undefined ? {} : { minLength }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
  const example = textsAround([rules], []).find((text) => keepsRules(text, rules));
  if (example !== undefined) field['example'] = isArray(field) ? [example] : example;
};

/** Every type with the facets that it needs, and a default for each place that a value may come from. */
const TYPES: Readonly<Record<string, Draft>> = {
  text: { type: 'text' },
  varchar: { type: 'varchar(8)' },
  uuid: { type: 'uuid' },
  smallint: { type: 'smallint' },
  integer: { type: 'integer' },
  'bigint number': { type: 'bigint', bigint: 'number' },
  'bigint string': { type: 'bigint', bigint: 'string' },
  double: { type: 'double precision' },
  numeric: { type: 'numeric' },
  'numeric(8,2)': { type: 'numeric(8,2)' },
  boolean: { type: 'boolean' },
  timestamptz: { type: 'timestamptz' },
  date: { type: 'date' },
  bytea: { type: 'bytea' },
  'text[]': { type: 'text[]' },
  'integer[]': { type: 'integer[]' },
  json: { type: 'jsonb' },
  object: { type: 'jsonb', properties: [{ name: 'inside', type: 'text', description: 'Something inside.' }] },
  record: { type: 'jsonb', additionalProperties: true },
  'record of text': { type: 'jsonb', additionalProperties: { type: 'text' } },
  array: { type: 'jsonb', items: { type: 'boolean' } },
  const: { const: 'fixed' },
};

const SHAPE_KEYS = [
  ...['type', 'ref', 'const', 'enum', 'minLength', 'maxLength', 'pattern', 'format', 'minimum', 'maximum', 'bigint'],
  ...['items', 'minItems', 'maxItems', 'properties', 'minProperties', 'additionalProperties', 'oneOf', 'discriminator'],
];

const retype = (field: Draft, shape: Draft): void => {
  for (const key of SHAPE_KEYS) delete field[key];
  Object.assign(field, structuredClone(shape));
};

const isText = (field: Draft): boolean =>
  typeof field['type'] === 'string' && /^(?:text|varchar[^[]*)$/.test(field['type']) && field['enum'] === undefined;
const isInteger = (field: Draft): boolean => /^(?:smallint|integer)(?:\[\])?$/.test(String(field['type']));
const isNumber = (field: Draft): boolean =>
  isInteger(field) || /^(?:double precision|real)/.test(String(field['type']));
const isArray = (field: Draft): boolean => String(field['type']).endsWith('[]') || field['items'] !== undefined;
const isNamed = (_field: Draft, site: FieldSite): boolean => site.at !== 'item' && site.at !== 'type';

type When = (field: Draft, site: FieldSite) => boolean;

/** An operator of one edit. */
const one = (name: string, when: When, edit: Edit, expects?: FieldOperator['expects']): FieldOperator => ({
  name,
  edits: (field, site) => (when(field, site) ? { '': edit } : {}),
  ...(expects === undefined ? {} : { expects }),
});

/** A bound that appears, moves to either side, or goes. */
const bound = (
  name: string,
  { key, when, start, isUpper }: { key: string; when: When; start: number; isUpper: boolean },
): readonly FieldOperator[] => {
  const step = isUpper ? 1 : -1;
  const has: When = (field, site) => when(field, site) && typeof field[key] === 'number';
  return [
    one(
      `${name} added`,
      (field, site) => when(field, site) && field[key] === undefined,
      (field) => {
        field[key] = start;
      },
      // What a pattern or format takes may be as short, or as long, already.
      (field) => (field['pattern'] === undefined && field['format'] === undefined ? 'forward only' : undefined),
    ),
    one(`${name} removed`, has, (field) => {
      delete field[key];
    }),
    one(`${name} loosened`, has, (field) => {
      field[key] += step;
    }),
    one(`${name} tightened`, has, (field) => {
      field[key] -= step;
    }),
  ];
};

const OPERATORS: readonly FieldOperator[] = [
  one(
    'renamed',
    isNamed,
    (field) => {
      field['name'] = `${String(field['name'])}Renamed`;
    },
    (field) => (field['optional'] === true ? 'full' : 'neither'),
  ),
  one(
    'renamed, declared',
    isNamed,
    (field) => {
      field['renamedFrom'] = field['name'];
      field['name'] = `${String(field['name'])}Renamed`;
    },
    (field) => (field['optional'] === true ? 'full' : 'neither'),
  ),
  {
    name: 'retyped',
    edits: (field) =>
      Object.fromEntries(
        Object.entries(TYPES)
          .filter(([, shape]) => JSON.stringify(shape) !== JSON.stringify({ type: field['type'] }))
          .map(([label, shape]) => [label, (target: Draft) => retype(target, shape)]),
      ),
    expects: (field, label) => {
      const apart = ['boolean', 'text[]', 'array', 'object', 'integer'];
      const isPlain = isText(field) || field['type'] === 'uuid' || field['type'] === 'timestamptz';
      return isPlain && apart.includes(label) ? 'neither' : undefined;
    },
  },
  one(
    'nullable on',
    (field, site) => field['nullable'] !== true && site.at !== 'type' && !isKey(field),
    (field) => {
      field['nullable'] = true;
    },
    (field) => (field['ref'] !== undefined || isAny(field) ? undefined : 'backward only'),
  ),
  one(
    'nullable off',
    (field) => field['nullable'] === true,
    (field) => {
      delete field['nullable'];
    },
    (field) => (field['ref'] !== undefined || isAny(field) ? undefined : 'forward only'),
  ),
  one(
    'optional on',
    (field, site) => isNamed(field, site) && site.at !== 'column' && field['optional'] !== true,
    (field) => {
      field['optional'] = true;
    },
    () => 'backward only',
  ),
  one(
    'optional off',
    (field) => field['optional'] === true,
    (field) => {
      delete field['optional'];
    },
    () => 'forward only',
  ),
  {
    name: 'default on',
    edits: (field, site) =>
      isNamed(field, site) && field['default'] === undefined && sampleOf(field) !== undefined
        ? {
            '': (target) => {
              target['default'] = sampleOf(target);
            },
          }
        : {},
    expects: () => 'full',
  },
  one(
    'default off',
    (field) => field['default'] !== undefined,
    (field) => {
      delete field['default'];
    },
    () => 'full',
  ),
  one(
    'enum value added',
    (field) => field['enum'] !== undefined,
    (field) => {
      field['enum'] = [...(field['enum'] as string[]), 'another'];
    },
    () => 'backward only',
  ),
  {
    name: 'enum value removed',
    edits: (field) =>
      Object.fromEntries(
        ((field['enum'] as string[] | undefined)?.slice(0, 4) ?? []).map((value) => [
          value,
          (target: Draft) => {
            target['enum'] = (target['enum'] as string[]).filter((each) => each !== value);
          },
        ]),
      ),
    expects: () => 'forward only',
  },
  one(
    'enum values in another order',
    (field) => ((field['enum'] as unknown[] | undefined) ?? []).length > 1,
    (field) => {
      field['enum'] = [...(field['enum'] as string[])].reverse();
    },
    () => 'full',
  ),
  one(
    'enum to text',
    (field) => field['enum'] !== undefined,
    (field) => {
      delete field['enum'];
    },
    () => 'backward only',
  ),
  one(
    'text to enum',
    isText,
    (field) => {
      retype(field, { type: 'text', enum: ['one', 'two'] });
    },
    (field) => (isBounded(field) ? undefined : 'forward only'),
  ),
  ...bound('minLength', { key: 'minLength', when: isTexts, start: 1, isUpper: false }),
  ...bound('maxLength', { key: 'maxLength', when: isTexts, start: 40, isUpper: true }),
  one(
    'pattern added',
    (field) => isTexts(field) && field['pattern'] === undefined && field['format'] === undefined,
    (field) => {
      field['pattern'] = '^[a-z]{1,12}$';
    },
    () => 'forward only',
  ),
  one(
    'pattern removed',
    (field) => field['pattern'] !== undefined,
    (field) => {
      delete field['pattern'];
    },
    () => 'backward only',
  ),
  one(
    'pattern changed',
    (field) => field['pattern'] !== undefined,
    (field) => {
      field['pattern'] = '^[A-Z][0-9]{2,5}$';
    },
  ),
  one(
    'pattern loosened',
    (field) => field['pattern'] !== undefined,
    (field) => {
      field['pattern'] = `^(?:${String(field['pattern'])}|~)$`.replace('(?:^', '(?:').replace('$|', '|');
    },
  ),
  {
    name: 'format added',
    edits: (field) =>
      isTexts(field) && field['pattern'] === undefined && field['format'] === undefined
        ? Object.fromEntries(
            ['email', 'uri', 'date', 'base64'].map((format) => [
              format,
              (target: Draft) => {
                target['format'] = format;
              },
            ]),
          )
        : {},
    expects: () => 'forward only',
  },
  one(
    'format removed',
    (field) => field['format'] !== undefined,
    (field) => {
      delete field['format'];
    },
    () => 'backward only',
  ),
  ...bound('minimum', { key: 'minimum', when: isNumber, start: 0, isUpper: false }),
  ...bound('maximum', { key: 'maximum', when: isNumber, start: 1_000, isUpper: true }),
  {
    name: 'integer size changed',
    edits: (field) =>
      isInteger(field)
        ? Object.fromEntries(
            ['smallint', 'integer', 'double precision']
              .filter((type) => type !== field['type'] && !isArray(field))
              .map((type) => [
                type,
                (target: Draft) => {
                  target['type'] = type;
                },
              ]),
          )
        : {},
  },
  {
    name: 'precision changed',
    edits: (field) =>
      String(field['type']).startsWith('numeric')
        ? Object.fromEntries(
            ['numeric', 'numeric(5,2)', 'numeric(7,2)', 'numeric(7,4)', 'numeric(12)', 'numeric(20)', 'numeric(3,3)']
              .filter((type) => type !== field['type'])
              .map((type) => [
                type,
                (target: Draft) => {
                  target['type'] = type;
                },
              ]),
          )
        : {},
  },
  one(
    'bigint the other way',
    (field) => field['bigint'] !== undefined,
    (field) => {
      field['bigint'] = field['bigint'] === 'number' ? 'string' : 'number';
      delete field['minimum'];
      delete field['maximum'];
    },
    () => 'neither',
  ),
  one(
    'scalar to array',
    (field) => /^(?:text|integer|uuid|timestamptz|boolean)$/.test(String(field['type'])),
    (field) => {
      field['type'] = `${String(field['type'])}[]`;
    },
    (field) => (field['optional'] === true || field['nullable'] === true ? undefined : 'neither'),
  ),
  one(
    'array to scalar',
    (field) => String(field['type']).endsWith('[]'),
    (field) => {
      field['type'] = String(field['type']).slice(0, -2);
      delete field['minItems'];
      delete field['maxItems'];
    },
    () => 'neither',
  ),
  ...bound('minItems', { key: 'minItems', when: isArray, start: 1, isUpper: false }),
  ...bound('maxItems', { key: 'maxItems', when: isArray, start: 5, isUpper: true }),
  ...bound('minProperties', {
    key: 'minProperties',
    when: (field) => field['properties'] !== undefined && isAllOptional(field),
    start: 1,
    isUpper: false,
  }),
  one(
    'object to record',
    (field) => field['properties'] !== undefined,
    (field) => {
      retype(field, { type: 'jsonb', additionalProperties: true });
    },
  ),
  one(
    'object to json',
    (field) => field['properties'] !== undefined,
    (field) => {
      retype(field, { type: 'jsonb' });
    },
    () => 'backward only',
  ),
  one(
    'record to json',
    (field) => field['additionalProperties'] !== undefined,
    (field) => {
      retype(field, { type: 'jsonb' });
    },
    () => 'backward only',
  ),
  one(
    'record to object',
    (field) => field['additionalProperties'] !== undefined,
    (field) => {
      retype(field, {
        type: 'jsonb',
        properties: [{ name: 'key', type: 'text', optional: true, description: 'A key.' }],
      });
    },
  ),
  one(
    'record narrowed',
    (field) => field['additionalProperties'] === true,
    (field) => {
      field['additionalProperties'] = { type: 'text' };
    },
    () => 'forward only',
  ),
  {
    name: 'union variant removed',
    edits: (field) =>
      Object.fromEntries(
        ((field['oneOf'] as unknown[] | undefined) ?? []).map((_, index) => [
          String(index),
          (target: Draft) => {
            target['oneOf'] = (target['oneOf'] as unknown[]).filter((_each, position) => position !== index);
          },
        ]),
      ),
    expects: () => 'forward only',
  },
  one(
    'union variant added',
    (field) => field['oneOf'] !== undefined,
    (field) => {
      const variants = field['oneOf'] as Draft[];
      const tag = { name: field['discriminator'] as string, const: 'another' };
      field['oneOf'] = [...variants, { properties: [tag, { name: 'more', type: 'text', description: 'More of it.' }] }];
    },
    () => 'backward only',
  ),
  one(
    'union variants in another order',
    (field) => field['oneOf'] !== undefined,
    (field) => {
      field['oneOf'] = [...(field['oneOf'] as Draft[])].reverse();
    },
    () => 'full',
  ),
  one(
    'union told apart by another property',
    (field) => field['oneOf'] !== undefined,
    (field) => {
      const former = field['discriminator'] as string;
      field['discriminator'] = 'tag';
      for (const { properties } of field['oneOf'] as { properties: Draft[] }[]) {
        for (const property of properties) if (property['name'] === former) property['name'] = 'tag';
      }
    },
    () => 'neither',
  ),
  one(
    'union to its first variant',
    (field) => field['oneOf'] !== undefined,
    (field) => {
      const [first] = field['oneOf'] as { properties: Draft[] }[];
      retype(field, { type: 'jsonb', properties: first!.properties });
    },
    () => 'forward only',
  ),
  one(
    'object to a union',
    (field, site) => field['properties'] !== undefined && site.at !== 'column',
    (field) => {
      const properties = field['properties'] as Draft[];
      retype(field, {
        type: 'jsonb',
        discriminator: 'tag',
        oneOf: [
          { properties: [{ name: 'tag', const: 'first' }, ...properties] },
          { properties: [{ name: 'tag', const: 'second' }] },
        ],
      });
    },
  ),
  {
    name: 'const changed',
    edits: (field) =>
      field['const'] === undefined
        ? {}
        : Object.fromEntries(
            ['other', 8, 0.5, true, false]
              .filter((value) => value !== field['const'])
              .map((value) => [
                JSON.stringify(value),
                (target: Draft) => {
                  target['const'] = value;
                },
              ]),
          ),
    expects: () => 'neither',
  },
  {
    name: 'classification',
    edits: (field, site) =>
      site.at === 'type' || site.at === 'item'
        ? {}
        : Object.fromEntries(
            ['public', 'internal', 'confidential', 'restricted']
              .filter(
                (value) =>
                  value !== (field['classification'] ?? (field['sensitive'] === true ? 'restricted' : 'public')),
              )
              .map((value) => [
                value,
                (target: Draft) => {
                  delete target['sensitive'];
                  target['classification'] = value;
                },
              ]),
          ),
  },
  {
    name: 'column flag',
    edits: (_field, site) =>
      site.at === 'column'
        ? Object.fromEntries(
            ['managed', 'immutable', 'generated', 'owner', 'unique'].map((flag) => [
              flag,
              (target: Draft) => {
                target[flag] = target[flag] !== true;
              },
            ]),
          )
        : {},
  },
  one(
    'described otherwise',
    isNamed,
    (field) => {
      field['description'] = 'Something else is said here.';
    },
    () => 'full',
  ),
  one(
    'personal',
    isNamed,
    (field) => {
      field['personal'] = field['personal'] !== true;
    },
    () => 'full',
  ),
  one(
    'deprecated',
    isNamed,
    (field) => {
      field['deprecated'] = { since: '0.1.0', reason: 'There is something better.' };
    },
    () => 'full',
  ),
];

function isTexts(field: Draft): boolean {
  return /^(?:text|varchar)/.test(String(field['type'])) && field['enum'] === undefined;
}

const isKey = (field: Draft): boolean => field['primaryKey'] === true;

const isAny = (field: Draft): boolean =>
  field['type'] === 'jsonb' &&
  ['properties', 'items', 'additionalProperties', 'oneOf'].every((key) => field[key] === undefined);

const isBounded = (field: Draft): boolean =>
  ['minLength', 'maxLength', 'pattern', 'format'].some((key) => field[key] !== undefined) ||
  String(field['type']).startsWith('varchar');

const isAllOptional = (field: Draft): boolean =>
  (field['properties'] as Draft[]).every((property) => property['optional'] === true);

/** A valid value, where one is plain to see. */
export const sampleOf = (field: Draft): unknown => {
  if (Array.isArray(field['enum'])) return String(field['type']).endsWith('[]') ? [] : (field['enum'] as unknown[])[0];
  if (isTexts(field) && !isBounded(field) && !isArray(field)) return 'sample';
  if (field['type'] === 'boolean') return false;
  if (isNumber(field) && !isArray(field)) return (field['minimum'] as number | undefined) ?? 1;
  return isArray(field) && field['minItems'] === undefined ? [] : undefined;
};
