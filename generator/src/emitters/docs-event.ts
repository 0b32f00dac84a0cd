import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeCodeSpan } from '../encoders/code-span.ts';
import { encodeJson } from '../encoders/json.ts';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeTypeScriptValue } from '../encoders/type-script-value.ts';
import { encodeTypeScriptString } from '../encoders/type-script.ts';
import { exampleWireEvent } from '../model/example-event.ts';
import { childrenOf } from '../model/children.ts';
import type { Event, Field, Model } from '../model/types.ts';
import { encodeDeprecation, encodeFieldTable } from './docs-fields.ts';
import { encodeNote } from './docs-note.ts';
import {
  domainPage,
  encodeProse,
  linkTo,
  linkToEvent,
  linkToType,
  pageTop,
  type Fact,
  type Page,
  type PageTop,
} from './docs-pages.ts';
import { indexEvents } from './event-index.ts';
import { ZOD4, symbolsOf } from './types/api.ts';
import { printNamed } from './types/module.ts';
import { printPayloadType } from './types/payloads-module.ts';

/** What `docs/event.hbs` gets. Everything is Markdown already; an empty string is a part that this event lacks. */
export interface EventView extends PageTop {
  readonly notices: readonly string[];
  readonly facts: readonly Fact[];
  readonly trigger: string;
  readonly automation: string;
  readonly output: string;
  readonly flow: readonly Fact[];
  readonly dataOrigin: string;
  readonly fields: string;
  readonly never: string;
  readonly wireExample: string;
  readonly snippet: string;
  readonly dataTypeOrigin: string;
  readonly dataType: string;
  readonly schemas: readonly Fact[];
  /** Written by hand, placed as it is but for the level of its headings. */
  readonly note: string;
}

export function viewEvent(page: Page, { event, note }: { event: Event; note: string }): EventView {
  return {
    ...pageTop({ title: event.type, description: event.description, properties: viewProperties(page.model, event) }),
    notices: viewNotices(page, event),
    facts: viewFacts(page, event),
    trigger: encodeProse(page, event.trigger),
    automation: encodeProse(page, event.automation),
    output: encodeProse(page, event.output),
    flow: viewFlow(page, event),
    dataOrigin: viewDataOrigin(page, event),
    fields: encodeFieldTable(page, event.data.properties),
    never: viewNever(event.sensitive),
    wireExample: encodeCodeBlock({ language: 'json', code: encodeJson(exampleWireEvent(page.model, event)) }),
    snippet: encodeCodeBlock({ language: 'ts', code: renderSnippet(page.model, event) }),
    ...viewDataType(page, event),
    schemas: viewSchemas(page, event),
    note: encodeNote(note),
  };
}

/** The sentence that names the columns which no event carries; empty where there are none. */
export const viewNever = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Never in any event: ${names.map(encodeCodeSpan).join(', ')}.`;

const viewProperties = (model: Model, event: Event): Readonly<Record<string, string | boolean>> => ({
  domain: event.domain,
  ...(event.table === null ? {} : { table: event.table }),
  action: event.action,
  modifier: event.modifier,
  owner: event.owner,
  deprecated: event.deprecated !== undefined,
  sensitive: event.sensitive.length > 0,
  personal: isPersonal(event.data, model),
});

/** Whether anything in a value is about a person, in what it refers to as well. */
function isPersonal(field: Field, model: Model, seen: ReadonlySet<string> = new Set()): boolean {
  if (field.kind === 'reference') {
    return (
      !seen.has(field.target) &&
      targetsOf(field.target, model).some((target) => isPersonal(target, model, new Set([...seen, field.target])))
    );
  }
  return (
    (field.kind === 'object' && field.properties.some(({ personal }) => personal)) ||
    childrenOf(field).some((child) => isPersonal(child, model, seen))
  );
}

const targetsOf = (name: string, { envelope, types }: Model): readonly Field[] =>
  name === envelope.wireName
    ? [{ kind: 'object', nullable: false, properties: envelope.fields }]
    : types.filter((type) => type.name === name).map(({ field }) => field);

const viewNotices = (page: Page, { deprecated, unused }: Event): readonly string[] => [
  ...(deprecated === undefined ? [] : [encodeDeprecation(deprecated, (name) => encodeEventName(page, name))]),
  ...(unused === null ? [] : [`**Not used.** ${encodeMarkdown(unused)}`]),
];

/** A link, where the catalog has an event of that name. */
const encodeEventName = (page: Page, name: string): string =>
  indexEvents(page.model).types.has(name) ? linkToEvent(page, name) : encodeCodeSpan(name);

function viewFacts(page: Page, event: Event): readonly Fact[] {
  const domain = linkTo(page, { text: event.domain, path: domainPage(event) });
  return [
    { label: 'Role', text: ROLES[event.role] },
    { label: event.table === null ? 'Domain' : 'Table', text: domain + viewSubject(event) },
    ...(event.partners.length === 0
      ? []
      : [{ label: 'Partner', text: event.partners.map((type) => linkToEvent(page, type)).join(', ') }]),
    ...viewReplaced(page, event),
    { label: 'Owner', text: encodeMarkdown(event.owner) },
    { label: 'Data version', text: String(event.dataVersion) },
  ];
}

/** The events that say of themselves to use this one in their place. */
function viewReplaced(page: Page, { type }: Event): readonly Fact[] {
  const replaced = indexEvents(page.model).replaced.get(type) ?? [];
  return replaced.length === 0
    ? []
    : [{ label: 'Replaces', text: replaced.map((old) => linkToEvent(page, old)).join(', ') }];
}

const ROLES = { intent: 'intent (someone wants it)', fact: 'fact (it was checked and applied)' } as const;

function viewSubject({ subject }: Event): string {
  if (subject === null) return '';
  const property = encodeCodeSpan(subject.property);
  return subject.uuid
    ? `; ${property} says which row: set the envelope's \`subjectId\` to it as well`
    : `; ${property} says which row (not a UUID, so the envelope has no \`subjectId\`)`;
}

function viewFlow(page: Page, event: Event): readonly Fact[] {
  const causes = indexEvents(page.model).causes.get(event.type) ?? [];
  const links = (types: readonly string[]): string =>
    types.length === 0 ? 'no event' : types.map((type) => linkToEvent(page, type)).join(', ');
  const roles = (names: readonly string[]): string =>
    names.length === 0 ? 'no one' : names.map(encodeMarkdown).join(', ');
  return [
    { label: 'Published by', text: roles(event.publishers) },
    { label: 'Follows from', text: links(causes) },
    { label: 'Handled by', text: roles(event.handlers) },
    { label: 'Leads to', text: links(event.emits) },
  ];
}

function viewDataOrigin(page: Page, event: Event): string {
  const from =
    event.dataFrom === 'table'
      ? `Derived from the columns of ${linkTo(page, { text: event.domain, path: domainPage(event) })}.`
      : '';
  const least = event.data.minProperties;
  return joinSentences([
    event.data.properties.length === 0 ? 'The data is an empty object.' : from,
    least === undefined ? '' : `At least ${least} of the fields must be present.`,
  ]);
}

const joinSentences = (sentences: readonly string[]): string => sentences.filter((text) => text !== '').join(' ');

/** The least code that makes the example event: what it holds, without what the package fills in. */
function renderSnippet(model: Model, event: Event): string {
  const create = `create${model.envelope.name}`;
  const { id: _id, version: _version, timestamp: _timestamp, source, ...given } = exampleWireEvent(model, event);
  const usual = model.envelope.fields.find(({ name }) => name === 'source')?.default;
  const input = { ...given, ...(source === undefined || source === usual ? {} : { source }) };
  return [
    `import { ${create} } from ${encodeTypeScriptString(model.package.name)};`,
    '',
    `const event = ${create}(${encodeTypeScriptValue(input)});`,
  ].join('\n');
}

/** The package's own declaration, with the imports that it needs to compile by itself. */
function viewDataType(page: Page, event: Event): Pick<EventView, 'dataTypeOrigin' | 'dataType'> {
  const { model } = page;
  const { statements, uses } = printPayloadType(event);
  const imported = [...new Set(uses)].filter((name) => symbolsOf(model, ZOD4).has(name)).sort();
  const imports = printNamed(
    'import',
    imported.map((name) => `type ${name}`),
    model.package.name,
  );
  const documented = imported.filter((name) => isDocumented(model, name)).map((name) => linkToType(page, name));
  return {
    dataTypeOrigin: joinSentences([
      `${encodeCodeSpan(event.names.data)}, as ${encodeCodeSpan(model.package.name)} exports it.`,
      documented.length === 0 ? '' : `See also ${documented.join(', ')}.`,
    ]),
    dataType: encodeCodeBlock({
      language: 'ts',
      code: [...(imported.length === 0 ? [] : [imports, '']), ...statements].join('\n'),
    }),
  };
}

const isDocumented = ({ envelope, types }: Model, name: string): boolean =>
  name === envelope.wireName || types.some((type) => type.name === name);

function viewSchemas(page: Page, { type }: Event): readonly Fact[] {
  const links = (form: string): string =>
    ['2020-12', 'draft-07']
      .map((draft) => linkTo(page, { text: draft, path: `json-schema/${draft}/${form}/${type}.json` }))
      .join(', ');
  return [
    { label: 'To publish (unknown fields refused)', text: links('writer') },
    { label: 'To receive (unknown fields kept)', text: links('reader') },
  ];
}
