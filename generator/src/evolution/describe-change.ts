/** One sentence a change, in plain text and with names: `tags: column color was removed from 4 events`. */
import { quote } from '../manifest/diagnostics.ts';
import type { JsonValue } from '../model/types.ts';
import { count } from '../report/count-results.ts';
import type { Change, FieldPath, Subject } from './change.ts';
import type { RuleId } from './rules.ts';

/** Without a full stop, since advice may follow. Says the data versions where the change was declared by one. */
export function describeChange(change: Change): string {
  const isStep = change.rule === 'DATA_VERSION_STEP';
  const declared = change.declared === undefined || isStep ? '' : ` (${change.declared})`;
  return `${subjectName(change.subject, change.path)} ${PREDICATES[change.rule](change)}${declared}`;
}

/** `tags: column color`, `tags.update.requested: field changes.color`, `type Color`, `the envelope: field source`. */
export function subjectName(subject: Subject, path: FieldPath = []): string {
  const owner = ownerName(subject);
  return path.length === 0
    ? owner
    : `${owner}: ${subject.is === 'table' ? 'column' : 'field'} ${renderFieldPath(path)}`;
}

/** `items[*].name`: `[*]` stands for each item of an array and each value of a record. */
const renderFieldPath = (path: FieldPath): string =>
  path.map((part, index) => (part === '*' ? '[*]' : index === 0 ? part : `.${part}`)).join('');

/** What stood or stands somewhere, short enough for a sentence; `nothing` where nothing does. */
export function renderValue(value: JsonValue | undefined): string {
  if (value === undefined) return 'nothing';
  if (typeof value === 'string') return quote(value);
  if (!isMembers(value)) return shorten(JSON.stringify(value));
  const members = Object.entries(value).map(([key, member]) => `${key} ${renderValue(member)}`);
  return members.length === 0 ? 'nothing' : shorten(members.join(', '));
}

function ownerName(subject: Subject): string {
  switch (subject.is) {
    case 'catalog':
      return 'the catalog';
    case 'envelope':
      return 'the envelope';
    case 'type':
      return `type ${subject.name}`;
    case 'table':
      return subject.name;
    case 'system':
      return subject.domain;
    case 'event':
      return subject.type;
  }
}

/** What is said of the subject. A rule without a sentence does not compile. */
const PREDICATES = {
  EVENT_ADDED: () => 'was added',
  EVENT_NO_DELETE: () => 'was removed',
  EVENT_NO_RENAME: ({ subject, before, after }) =>
    subject.is === 'event' && subject.type === before
      ? `was renamed to ${renderName(after)}`
      : `was renamed from ${renderName(before)}`,
  EVENT_NO_DELETE_BEFORE_SUNSET: ({ before }) => `was removed before its sunset${onDay(before)}`,
  EVENT_NAME_NO_REUSE: () => 'has the name of an event that was removed, and means something else',

  FIELD_ADDED: (change) => `was added${reach(change, 'to')}; it may be absent`,
  FIELD_REMOVED: (change) => `was removed${reach(change, 'from')}; it was optional`,
  REQUIRED_NO_ADD: (change) => `was added${reach(change, 'to')} and is required`,
  REQUIRED_NO_DELETE: (change) => `was removed${reach(change, 'from')}; it was required`,
  FIELD_NO_RENAME: (change) => `was renamed from ${renderName(memberOf(change.before, 'name'))}${reach(change, 'in')}`,
  FIELD_NO_DELETE_BEFORE_SUNSET: (change) =>
    `was removed${reach(change, 'from')} before its sunset${onDay(change.before)}`,
  FIELD_NAME_NO_REUSE: (change) =>
    `has the name of a field that was removed${reach(change, 'from')}, and means something else`,
  FIELD_NOT_REQUIRED: (change) => `is required now${reach(change, 'in')}`,
  FIELD_STAYS_REQUIRED: (change) => `may be absent now${reach(change, 'in')}`,
  FIELD_SAME_TYPE: (change) => `${isNow(change, { words: 'is', key: 'kind' })}${aside(reach(change, 'in'))}`,
  FIELD_SAME_NULLABLE: (change) =>
    `${change.after === false ? 'may no longer be null' : 'may be null now'}${reach(change, 'in')}`,
  FIELD_SAME_LENGTH: (change) => `has another length${reach(change, 'in')}${fromTo(change)}`,
  FIELD_SAME_PATTERN: (change) => `has another pattern${reach(change, 'in')}${fromTo(withoutDerived(change))}`,
  FIELD_SAME_RANGE: (change) => `has another range${reach(change, 'in')}${fromTo(change)}`,
  FIELD_SAME_VALUE: (change) => `${isNow(change, { words: 'is always', key: 'value' })}${aside(reach(change, 'in'))}`,
  ENUM_VALUE_NO_DELETE: (change) =>
    `no longer takes ${renderValues(without(change.before, change.after))}${reach(change, 'in')}`,
  ENUM_VALUE_ADDED: (change) => `takes ${renderValues(without(change.after, change.before))} too${reach(change, 'in')}`,
  ENUM_VALUE_NO_REUSE: (change) =>
    `takes ${renderValues(without(change.after, change.before))} again${reach(change, 'in')}, and means something else`,
  ARRAY_SAME_LENGTH: (change) => `has another number of items${reach(change, 'in')}${fromTo(change)}`,
  OBJECT_SAME_MINIMUM: (change) => `needs another number of keys${reach(change, 'in')}${fromTo(change)}`,
  UNION_VARIANT_NO_DELETE: (change) =>
    `is no longer the variant ${renderValues(without(change.before, change.after))}${reach(change, 'in')}`,
  UNION_VARIANT_ADDED: (change) =>
    `may be the variant ${renderValues(without(change.after, change.before))} too${reach(change, 'in')}`,
  UNION_SAME_DISCRIMINATOR: (change) =>
    `${isNow(change, { words: 'is told apart by', key: 'discriminator' })}${aside(reach(change, 'in'))}`,

  DATA_VERSION_STEP: (change) => `has another data version${fromTo(change)}`,
  DATA_VERSION_NO_DECREASE: (change) => `has a lower data version${fromTo(change)}`,
  UPCASTER_MISSING: ({ before, after }) =>
    `has data of version ${renderValue(before)} that does not become data of version ${renderValue(after)}`,

  FIELD_NO_DELETE: (change) => `is no longer a property of the exported type${reach(change, 'in')}`,
  EXPORT_NO_DELETE: ({ subject, before }) => {
    const isOwnName = before === undefined || ('name' in subject && subject.name === before);
    return `is no longer exported${isOwnName ? '' : ` as ${renderName(before)}`}`;
  },
  EXPORT_SAME_VALUE: ({ before }) => `has the constant of ${renderName(before)} now`,
  PACKAGE_SAME_NAME: (change) => `has a package of another name${fromTo(change)}`,

  ID_URI_STABLE: (change) => `has other addresses of its JSON Schemas${fromTo(change)}`,
  PAGE_STABLE: ({ before }) =>
    before === undefined ? 'has no page any more' : `no longer has the page ${renderName(before)}`,
  MEANING_CHANGED: (change) => `changed in words or markings${changedKeys(change)}`,
  CONSTRUCT_SAME_MEANING: ({ before, after }) =>
    `gives ${renderName(memberOf(after, 'construct'))} another meaning: ${renderName(memberOf(before, 'by'))} -> ${renderName(memberOf(after, 'by'))}`,
  DEPRECATED: ({ before, after }) => {
    if (after === undefined) return 'is no longer deprecated';
    return `${before === undefined ? 'is deprecated' : 'has another deprecation'}: ${renderValue(after)}`;
  },
} as const satisfies Record<RuleId, (change: Change) => string>;

/** After a clause that is whole without it. */
const aside = (words: string): string => (words === '' ? '' : `,${words}`);

/** ` from 4 events`; the one event by name; nothing where the subject is that event. */
function reach({ subject, events }: Change, preposition: string): string {
  const [first] = events;
  if (first === undefined || (subject.is === 'event' && events.length === 1)) return '';
  return ` ${preposition} ${events.length === 1 ? first : count(events.length, 'event')}`;
}

/** `: maxLength 50 -> maxLength 20` */
const fromTo = ({ before, after }: Change): string => {
  if (before === undefined && after === undefined) return '';
  return `: ${renderValue(before)} -> ${renderValue(after)}`;
};

/** `is integer now, was string`; `key` is what says it, of a value that has facets besides. */
function isNow({ before, after }: Change, { words, key }: { words: string; key: string }): string {
  const [old, current] = [before, after].map((value) => renderName(memberOf(value, key)));
  return old === current ? `${words} of another form now` : `${words} ${current} now, was ${old}`;
}

/** The member of that name; of what has none, the value itself. */
const memberOf = (value: JsonValue | undefined, key: string): JsonValue | undefined =>
  isMembers(value) ? (value[key] ?? value) : value;

/** A pattern that a format, or a precision, stands for is left out: nobody wrote it. */
function withoutDerived(change: Change): Change {
  const [before, after] = [change.before, change.after].map((side) => {
    if (!isMembers(side) || Object.keys(side).every((key) => key === 'pattern')) return side;
    const { pattern: _, ...rest } = side;
    return rest;
  });
  return { ...change, ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

/** A name stands without quotes where it is one. */
const renderName = (value: JsonValue | undefined): string =>
  typeof value === 'string' && /^[\w./[\]*-]{1,80}$/.test(value) ? value : renderValue(value);

const renderValues = (values: readonly JsonValue[]): string => listShort(values.map(renderValue));

/** What one side has and the other has not; both may be one value or a list of them. */
function without(values: JsonValue | undefined, others: JsonValue | undefined): readonly JsonValue[] {
  const known = new Set(toList(others).map((value) => JSON.stringify(value)));
  return toList(values).filter((value) => !known.has(JSON.stringify(value)));
}

function toList(value: JsonValue | undefined): readonly JsonValue[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? (value as readonly JsonValue[]) : [value];
}

/** ` on 2027-01-01`, of a day or of a deprecation that has one. */
function onDay(value: JsonValue | undefined): string {
  const day = memberOf(memberOf(value, 'deprecated'), 'sunset');
  return typeof day === 'string' ? ` on ${renderName(day)}` : '';
}

/** `: description and example` */
function changedKeys({ before, after }: Change): string {
  if (!isMembers(before) || !isMembers(after)) return '';
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter(
    (key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]),
  );
  return keys.length === 0 ? '' : `: ${listShort(keys)}`;
}

/** `a, b, c and 2 more` */
function listShort(words: readonly string[]): string {
  const shown = words.length > MAX_LISTED ? words.slice(0, MAX_LISTED - 1) : words;
  const last = shown.length < words.length ? `${words.length - shown.length} more` : undefined;
  const all = (last === undefined ? shown : [...shown, last]).map(shorten);
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

const MAX_LISTED = 5;

const shorten = (text: string): string => {
  const characters = [...text.slice(0, 2 * MAX_VALUE)];
  return characters.length > MAX_VALUE ? `${characters.slice(0, MAX_VALUE).join('')}...` : text;
};

const MAX_VALUE = 80;

type Members = { readonly [key: string]: JsonValue };

const isMembers = (value: JsonValue | undefined): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
