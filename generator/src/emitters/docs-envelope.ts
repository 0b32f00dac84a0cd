import { encodeCodeBlock } from '../encoders/code-block.ts';
import { encodeJson } from '../encoders/json.ts';
import { encodeMarkdown } from '../encoders/markdown.ts';
import { encodeTypeScriptString } from '../encoders/type-script.ts';
import { exampleWireEvent } from '../model/example-event.ts';
import type { Model } from '../model/types.ts';
import { encodeFieldTable } from './docs-fields.ts';
import { pageTop, type Fact, type Page, type PageTop } from './docs-pages.ts';

/** What `docs/envelope.hbs` gets. Everything is Markdown already. */
export interface EnvelopeView extends PageTop {
  readonly fields: string;
  readonly sources: readonly Fact[];
  readonly wireExample: string;
  readonly snippet: string;
}

export function viewEnvelope(page: Page): EnvelopeView {
  const { envelope, events, sources } = page.model;
  const [event] = events;
  return {
    ...pageTop({ title: envelope.name, description: envelope.description }),
    fields: encodeFieldTable(page, envelope.fields),
    sources: sources.map(({ name, description }) => ({
      label: encodeMarkdown(name),
      text: encodeMarkdown(description),
    })),
    wireExample: encodeCodeBlock({
      language: 'json',
      code: encodeJson(event === undefined ? {} : exampleWireEvent(page.model, event)),
    }),
    snippet: encodeCodeBlock({ language: 'ts', code: renderSnippet(page.model) }),
  };
}

const renderSnippet = (model: Model): string =>
  [
    `import { decodeEvent, type ${model.envelope.name} } from ${encodeTypeScriptString(model.package.name)};`,
    '',
    `const receive = (body: string): ${model.envelope.name} => decodeEvent(JSON.parse(body));`,
  ].join('\n');
