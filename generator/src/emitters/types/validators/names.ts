import type { Event, Model, SharedType } from '../../../model/types.ts';
import { FORMS, type FormName } from '../../../schemas/wire.ts';
import { moduleOf } from '../module-of.ts';
import type { Symbol, Symbols } from '../module.ts';

/** What functions of validators are for: `accepts` answers, `copy` copies what is right. */
export const FUNCTIONS = ['accepts', 'copy'] as const;
export type FunctionPurpose = (typeof FUNCTIONS)[number];

/** The same, and the rules that all that is wrong is said by: they are smaller and slower than functions. */
export const PURPOSES = [...FUNCTIONS, 'rule'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** What names of a form end in. */
export const SUFFIX: Readonly<Record<FormName, string>> = { reader: '', writer: 'Writer' };

/** `tagsCreateRequested`, `tagsCreateRequestedWriter` */
export const namespaceOf = ({ names: { pascal } }: Event, form: FormName): string =>
  pascal.charAt(0).toLowerCase() + pascal.slice(1) + SUFFIX[form];

/** `validators/tables/tags/create-requested` */
export const validatorPath = (model: Model, event: Event, form: FormName): string => {
  const file = event.key
    .replaceAll('.', '-')
    .replaceAll(/([a-z0-9])([A-Z])/gu, '$1-$2')
    .toLowerCase();
  return `validators/${moduleOf(model, event.domain)}/${file}${form === 'writer' ? '-writer' : ''}`;
};

/** What the schemas' modules call a payload's `copy`. */
export const copierOf = ({ names: { pascal } }: Event, form: FormName): string => `copy${pascal}${SUFFIX[form]}`;

export const ENVELOPE = 'validators/envelope';
export const sharedPath = (form: FormName): string => `validators/shared${form === 'writer' ? '-writer' : ''}`;

/** The shared types that have functions of their own in this form. */
export const sharedTypes = (model: Model, form: FormName): readonly SharedType[] =>
  model.types.filter((type) => form === 'reader' || type.forms);

/** Every name that a module of validators may import: collected once a model. */
export const symbolsOf = (model: Model): Symbols => {
  const collected = COLLECTED.get(model) ?? collectSymbols(model);
  COLLECTED.set(model, collected);
  return collected;
};

const COLLECTED = new WeakMap<Model, Symbols>();

const collectSymbols = (model: Model): Symbols =>
  new Map<string, Symbol>([
    ...Object.entries(RUNTIME).flatMap(([module, names]) =>
      names.map((name) => [name, { from: `validators/runtime/${module}`, type: /^[A-Z][a-z]/u.test(name) }] as const),
    ),
    ['ValidationError', { from: 'validators/runtime/validation-error' }],
    ...FORMS.flatMap((form) =>
      sharedTypes(model, form).flatMap((type) =>
        PURPOSES.map(
          (purpose) =>
            [
              `${purpose}${type.name}${type.forms ? SUFFIX[form] : ''}`,
              { from: sharedPath(type.forms ? form : 'reader') },
            ] as const,
        ),
      ),
    ),
    ...[model.envelope.name, model.envelope.wireName].flatMap((name) =>
      PURPOSES.map((purpose) => [`${purpose}${name}`, { from: ENVELOPE }] as const),
    ),
    ...model.events.map((event) => [event.names.data, { from: moduleOf(model, event.domain), type: true }] as const),
    [model.envelope.name, { from: 'envelope', type: true }],
    [model.envelope.wireName, { from: 'envelope', type: true }],
    ['GeneratedEvent', { from: 'events', type: true }],
    ['ReadOptions', { from: 'codec', type: true }],
  ]);

const RUNTIME: Readonly<Record<string, readonly string[]>> = {
  accept: [
    ...['Accepts', 'isArrayOf', 'isCanonicalTimestamp', 'isDate', 'isInteger', 'isJson', 'isMatch', 'isNumber'],
    ...['isOneOf', 'isOther', 'isPlainObject', 'isRecordOf', 'isString', 'isText', 'isTimestamp', 'isUuid'],
  ],
  copy: [
    'INVALID',
    'Copy',
    'copyArray',
    'copyOfJson',
    'copyOther',
    'copyRecord',
    'tryCopy',
    'withOthers',
    'withValues',
  ],
  read: [
    ...[
      'Fields',
      'dropOther',
      'keepOther',
      'NULLABLE',
      'NULLISH',
      'OPTIONAL',
      'Rule',
      'takeArray',
      'takeAs',
      'takeAtLeast',
      'takeBoolean',
      'takeCharacters',
    ],
    ...[
      'takeCanonicalTimestamp',
      'takeClosed',
      'takeData',
      'takeDate',
      'takeInteger',
      'takeItems',
      'takeJson',
      'takeLiteral',
    ],
    ...['takeMatch', 'takeNumber', 'takeObject', 'takeOneOf', 'takeRecord', 'takeTagged', 'takeText', 'takeTimestamp'],
    'takeUuid',
  ],
  report: ['Issue'],
  check: ['Validation', 'parseBy', 'refusal', 'stripBy', 'validateBy'],
  events: [
    ...['acceptsAnyData', 'acceptsUnknown', 'byType', 'copiesUnknown', 'isWritableText', 'copyAnyData'],
    ...['toDate', 'validateWhole'],
  ],
};
