import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeCodeSpan } from '../encoders/code-span.ts';
import { encodeJson } from '../encoders/json.ts';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeTypeScriptValue } from '../encoders/type-script-value.ts';
import { encodeTypeScriptString } from '../encoders/type-script.ts';
import { exampleWireEvent } from '../model/example-event.ts';
import type { Event, Model } from '../model/types.ts';
import { encodeDeprecation, encodeFieldTable } from './docs-fields.ts';
import {
  domainPage,
  encodeProse,
  linkTo,
  linkToEvent,
  pageTop,
  type Fact,
  type Page,
  type PageTop,
} from './docs-pages.ts';

/** What `docs/event.hbs` gets. Everything is Markdown already; an empty string is a part that this event lacks. */
export interface EventView extends PageTop {
  readonly notices: readonly string[];
  readonly facts: readonly Fact[];
  readonly trigger: string;
  readonly automation: string;
  readonly output: string;
  readonly dataOrigin: string;
  readonly fields: string;
  readonly never: string;
  readonly wireExample: string;
  readonly snippet: string;
  readonly schemas: readonly Fact[];
  /** Written by hand, placed as it is. */
  readonly note: string;
}

export function viewEvent(page: Page, { event, note }: { event: Event; note: string }): EventView {
  return {
    ...pageTop({ title: event.type, description: event.description }),
    notices: viewNotices(event),
    facts: viewFacts(page, event),
    trigger: encodeProse(page, event.trigger),
    automation: joinSentences([encodeProse(page, event.automation), viewHandlers(event)]),
    output: joinSentences([encodeProse(page, event.output), viewEmits(page, event)]),
    dataOrigin: viewDataOrigin(page, event),
    fields: encodeFieldTable(page, event.data.properties),
    never: viewNever(event.sensitive),
    wireExample: encodeCodeBlock({ language: 'json', code: encodeJson(exampleWireEvent(page.model, event)) }),
    snippet: encodeCodeBlock({ language: 'ts', code: renderSnippet(page.model, event) }),
    schemas: viewSchemas(page, event),
    note: note.trim(),
  };
}

/** The sentence that names the columns which no event carries; empty where there are none. */
export const viewNever = (names: readonly string[]): string =>
  names.length === 0 ? '' : `Never in any event: ${names.map(encodeCodeSpan).join(', ')}.`;

const viewNotices = ({ deprecated, unused }: Event): readonly string[] => [
  ...(deprecated === undefined ? [] : [encodeDeprecation(deprecated)]),
  ...(unused === null ? [] : [`**Not used.** ${encodeMarkdown(unused)}`]),
];

function viewFacts(page: Page, event: Event): readonly Fact[] {
  const domain = linkTo(page, { text: event.domain, path: domainPage(event) });
  return [
    { label: 'Role', text: `${ROLES[event.role]}, published by ${viewPublishers(event)}` },
    { label: event.table === null ? 'Domain' : 'Table', text: domain + viewSubject(event) },
    ...(event.partners.length === 0
      ? []
      : [{ label: 'Partner', text: event.partners.map((type) => linkToEvent(page, type)).join(', ') }]),
    { label: 'Owner', text: encodeMarkdown(event.owner) },
    { label: 'Data version', text: String(event.dataVersion) },
  ];
}

const ROLES = { intent: 'intent (someone wants it)', fact: 'fact (it was checked and applied)' } as const;

const viewPublishers = ({ publishers }: Event): string =>
  publishers.length === 0 ? 'no one' : publishers.map(encodeMarkdown).join(', ');

function viewSubject({ subject }: Event): string {
  if (subject === null) return '';
  const property = encodeCodeSpan(subject.property);
  return subject.uuid
    ? `; ${property} says which row: set the envelope's \`subjectId\` to it as well`
    : `; ${property} says which row (not a UUID, so the envelope has no \`subjectId\`)`;
}

/** The handlers that the text does not name already. */
function viewHandlers({ automation, handlers }: Event): string {
  const unnamed = handlers.filter((handler) => !automation.includes(handler));
  return unnamed.length === 0 ? '' : `Handled by: ${unnamed.map(encodeMarkdown).join(', ')}.`;
}

/** The events that the text does not name already. */
function viewEmits(page: Page, { output, emits }: Event): string {
  const unnamed = emits.filter((type) => !output.includes(type));
  return unnamed.length === 0 ? '' : `Followed by: ${unnamed.map((type) => linkToEvent(page, type)).join(', ')}.`;
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
