import { dirname, join } from 'node:path/posix';
import type { Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { frontmatterFromMarkdown } from 'mdast-util-frontmatter';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { frontmatter } from 'micromark-extension-frontmatter';
import { gfm } from 'micromark-extension-gfm';
import * as prettier from 'prettier';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import manifest from '../../../catalog/manifest.ts';
import { revealInvisible } from '../../src/encoders/invisible.ts';
import { docsEmitter } from '../../src/emitters/docs.ts';
import { BUILT_IN_TEMPLATES, loadTemplates } from '../../src/emitters/templates.ts';
import { typesEmitter } from '../../src/emitters/types/index.ts';
import { buildModel } from '../../src/model/build-model.ts';
import { exampleWireEvent } from '../../src/model/example-event.ts';
import type { Field, Model } from '../../src/model/types.ts';
import { buildWireSchemas } from '../../src/schemas/wire.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { CANARY, fixtureModel, withProse } from './model-fixture.ts';

const templates = loadTemplates({ builtIn: BUILT_IN_TEMPLATES });
const catalog = buildModel(manifest);

function emit(model: Model, notes: ReadonlyMap<string, string> = new Map()): ReadonlyMap<string, string> {
  const files = docsEmitter.emit(model, { history: [], notes, upcasters: new Map(), templates });
  return new Map(files.map(({ path, contents }) => [path, contents]));
}

const format = (text: string): Promise<string> =>
  prettier.format(text, { parser: 'markdown', printWidth: 120, singleQuote: true });

const parse = (text: string): Root =>
  fromMarkdown(text, {
    extensions: [gfm(), frontmatter()],
    mdastExtensions: [gfmFromMarkdown(), frontmatterFromMarkdown()],
  });

describe('pages', () => {
  test('are one index, envelope and types page, and one page a table, domain and event', () => {
    expect([...emit(fixtureModel).keys()].sort()).toEqual([
      'docs/envelope.md',
      'docs/events/mail.send.requested.md',
      'docs/events/orders.create.requested.md',
      'docs/events/orders.create.validated.md',
      'docs/index.md',
      'docs/systems/mail.md',
      'docs/tables/orders.md',
      'docs/types.md',
    ]);
  });

  test('of the catalog cover exactly its events', () => {
    const pages = [...emit(catalog).keys()].filter((path) => path.startsWith('docs/events/'));
    expect(pages.sort()).toEqual(catalog.events.map(({ type }) => `docs/events/${type}.md`).sort());
  });

  test.for(['events/orders.create.requested', 'events/orders.create.validated', 'tables/orders', 'types', 'index'])(
    '%s reads as reviewed',
    async (name) => {
      await expect(emit(fixtureModel).get(`docs/${name}.md`)).toMatchFileSnapshot(
        `golden/${name.replace('/', '-')}.md`,
      );
    },
  );

  test('are the same whenever they are emitted', () => {
    expect([...emit(catalog)]).toEqual([...emit(buildModel(manifest))]);
  });

  test('show nothing of a restricted column but its name and type', () => {
    for (const [path, text] of emit(fixtureModel)) expect(text, path).not.toContain(CANARY);
    expect(JSON.stringify(fixtureModel)).toContain(CANARY);
    expect(emit(fixtureModel).get('docs/tables/orders.md')).toContain('Never leaves the database.');
  });

  test('show at a field inside another the stricter classification of the two', () => {
    const [event] = fixtureModel.events;
    const classified = event!.data.properties.map((property) =>
      property.name === 'address' ? { ...property, classification: 'confidential' as const } : property,
    );
    const data = { ...event!.data, properties: classified };
    const page = emit({ ...fixtureModel, events: [{ ...event!, data }] }).get(`docs/events/${event!.type}.md`) ?? '';
    const row = (path: string) => page.split('\n').find((line) => line.startsWith(`| \`${path}\` `));
    expect(row('address.city')).toContain('| **confidential** ');
    expect(row('lines[].sku')).toContain('| public ');
  });
});

describe('the page of an event', () => {
  const pages = emit(fixtureModel, new Map([['orders.create.validated', 'A note.']]));
  const pageOf = (type: string): string => pages.get(`docs/events/${type}.md`) ?? '';
  const section = (type: string, heading: string): string =>
    pageOf(type).split(`\n${heading}\n\n`)[1]?.split(/\n\n#/)[0] ?? '';

  test('has the same headings in the same order as any other', () => {
    const headings = (type: string): string[] => pageOf(type).match(/^##+ .*$/gm) ?? [];
    expect(headings('orders.create.validated')).toEqual([
      '## What happens',
      '## Who emits it and who listens',
      '## Data',
      '## Example',
      '### On the wire',
      '### In TypeScript',
      "### The data's type",
      '## JSON Schema',
      '## Notes',
    ]);
    expect([...headings('mail.send.requested'), '## Notes']).toEqual(headings('orders.create.validated'));
  });

  test('says who publishes it, what it follows from, who handles it and what it leads to', () => {
    expect(section('orders.create.requested', '## Who emits it and who listens').split('\n')).toEqual([
      '- **Published by:** customer, web',
      '- **Follows from:** no event',
      '- **Handled by:** Order Worker, Mailer',
      '- **Leads to:** [orders.create.validated](orders.create.validated.md), [mail.send.requested](mail.send.requested.md)',
    ]);
    expect(section('orders.create.validated', '## Who emits it and who listens').split('\n')).toEqual([
      '- **Published by:** no one',
      '- **Follows from:** [orders.create.requested](orders.create.requested.md)',
      '- **Handled by:** Order Worker, Mailer',
      '- **Leads to:** no event',
    ]);
  });

  test('links an event that goes away to what replaces it, and back', () => {
    expect(pageOf('orders.create.validated')).toContain(
      '> **Deprecated** since 1.1.0; use [mail.send.requested](mail.send.requested.md).\n',
    );
    expect(pageOf('mail.send.requested')).toContain(
      '- **Replaces:** [orders.create.validated](orders.create.validated.md)\n',
    );
    const unknown = fixtureModel.events.map((event) => ({
      ...event,
      deprecated: { since: '1.0.0', replacement: 'a.b.c' },
    }));
    const page = emit({ ...fixtureModel, events: unknown }).get('docs/events/mail.send.requested.md');
    expect(page).toContain('; use `a.b.c`.\n');
  });

  test('begins with what sites filter by, in YAML', () => {
    const properties = (type: string): unknown =>
      parseYaml(/^---\n([^]*?)\n---\n/.exec(pageOf(type))?.[1] ?? '') as unknown;
    expect(properties('orders.create.requested')).toEqual({
      title: 'orders.create.requested',
      description: 'What orders.create.requested means.',
      domain: 'orders',
      table: 'orders',
      action: 'create',
      modifier: 'requested',
      owner: 'sales',
      deprecated: false,
      sensitive: true,
      personal: true,
    });
    expect(properties('orders.create.validated')).toMatchObject({ deprecated: true, sensitive: true, personal: false });
    const system = properties('mail.send.requested');
    expect(system).toMatchObject({ domain: 'mail', owner: 'sales', sensitive: false, personal: false });
    expect(system).not.toHaveProperty('table');
  });

  test('counts as personal what shared types and the envelope within the data hold', () => {
    const personalWith = (field: Field, types = fixtureModel.types): boolean => {
      const events = fixtureModel.events.map((event) => ({
        ...event,
        data: { ...event.data, properties: [{ ...fixtureModel.envelope.fields[0]!, field }] },
      }));
      const page = emit({ ...fixtureModel, types, events }).get('docs/events/mail.send.requested.md') ?? '';
      return page.includes('\npersonal: true\n');
    };
    const reference = (target: string): Field => ({ kind: 'reference', nullable: false, target, forms: true });
    const inList = (items: Field): Field => ({ kind: 'array', nullable: false, items });
    const parcels = fixtureModel.types.map((type) =>
      type.field.kind === 'object'
        ? {
            ...type,
            field: { ...type.field, properties: type.field.properties.map((each) => ({ ...each, personal: true })) },
          }
        : type,
    );
    expect([
      personalWith(inList(reference('ShopWireEvent'))),
      personalWith(inList(reference('Parcel'))),
      personalWith(inList(reference('Parcel')), parcels),
    ]).toEqual([true, false, true]);
  });

  test('declares the type of the data as the package does, to the letter', () => {
    const declarations = declaredTypes(emit(catalog));
    const sources = typesEmitter
      .emit(catalog, { history: [], notes: new Map(), upcasters: new Map(), templates })
      .filter(({ path }) => /^types\/src\/(?:tables|systems)\/[^/]+$/.test(path));
    const isDeclared = (text: string): boolean => sources.some(({ contents }) => contents.includes(`\n${text}`));
    expect(declarations.length).toBe(catalog.events.length);
    expect(declarations.filter((text) => !isDeclared(text))).toEqual([]);
    // Control: one space more is noticed in each.
    expect(declarations.map((text) => text.replace(' = {', ' = { ')).filter(isDeclared)).toEqual([]);
  });
});

describe('a hand-written note', () => {
  const emitNote = (note: string): string => {
    const page = emit(fixtureModel, new Map([['orders.create.validated', note]])).get(
      'docs/events/orders.create.validated.md',
    );
    return page?.split('\n## Notes\n\n')[1] ?? 'no section';
  };

  test.for([
    'Keep *this* as it is:\n\n| a   | b   |\n| --- | --- |\n| 1   | 2   |\n',
    'Some <b title="a">HTML</b>, {{braces}}, \\*escapes\\* &amp; [links](other.md).\n\n<details>\n\n# no\n',
    '### Third level\n\n#### Fourth\n',
    '```sh\n# a comment, no heading\n```\n\n    # code\n\n<!--\n# nor this\n-->\n',
    'A rule, no underline:\n\n---\n\nAnd text.\n',
  ])('is placed as it is: %j', (note) => {
    expect(emitNote(note)).toBe(note.replace('\n# no\n', '\n### no\n'));
  });

  test.for([
    ['# One\n\n## Two\n\n###### Six', '### One\n\n#### Two\n\n###### Six'],
    ['## Two\n\n# One #\n\n#\ttab', '#### Two\n\n### One #\n\n###\ttab'],
    ['One *with*\nmore\n===\n\ntext\n\nTwo\n---', '### One *with* more\n\ntext\n\n#### Two'],
    ['> # Quoted\n>\n> two\n> lines\n> ---\n\n- # In a list', '> ### Quoted\n>\n> #### two lines\n\n- ### In a list'],
    ['About C #\n===', '### About C \\#'],
  ] as const)('has its headings below the one that it stands under: %j', ([note, want]) => {
    expect(emitNote(note)).toBe(`${want}\n`);
    expect(headingTexts(want)).toEqual(headingTexts(note));
  });

  test.for(['', ' \n\n\t\n'])('that is empty makes no section: %j', (note) => {
    expect(emitNote(note)).toBe('no section');
  });
});

describe('links', () => {
  test.for([
    ['fixture', fixtureModel],
    ['catalog', catalog],
  ] as const)('of the %s lead to pages and headings that exist, to JSON Schemas or to graphs', ([, model]) => {
    const pages = emit(model);
    expect(brokenLinks(pages)).toEqual([]);
  });

  test('control: a page that goes missing is noticed', () => {
    const pages = new Map(emit(fixtureModel));
    pages.delete('docs/tables/orders.md');
    expect(brokenLinks(pages).length).toBeGreaterThan(0);
  });

  test('event types in prose are links', () => {
    expect(emit(fixtureModel).get('docs/events/orders.create.requested.md')).toContain(
      '[orders.create.validated](orders.create.validated.md) and the row.',
    );
  });
});

describe('Prettier', () => {
  test.for([
    ['fixture', fixtureModel],
    ['catalog', catalog],
  ] as const)('leaves every page of the %s unchanged', async ([, model]) => {
    for (const [path, text] of emit(model)) expect(await format(text), path).toBe(text);
  });

  test('control: it would realign a table and reformat a block', async () => {
    const page = emit(fixtureModel).get('docs/events/orders.create.requested.md') ?? '';
    expect(await format(page.replace('| Field ', '| Field'))).not.toBe(page.replace('| Field ', '| Field'));
    expect(await format(page.replace("type: 'orders", "type:  'orders"))).toBe(page);
  });
});

const DECK = PAYLOADS.filter((payload) => payload.trim() !== '');

describe('hostile prose', () => {
  const plain = emit(withProse(fixtureModel, () => 'plain'));
  const dealt: string[] = [];
  const rounds = Array.from({ length: 10 }, () => emit(withProse(fixtureModel, deal)));

  /** Each payload in turn; prose is never empty, so neither is what stands in for it. */
  function deal(): string {
    const text = DECK[dealt.length % DECK.length] ?? '';
    dealt.push(text);
    return text;
  }

  test('is every payload, somewhere', () => {
    expect(DECK.length).toBeGreaterThan(200);
    expect(DECK.filter((payload) => !dealt.includes(payload))).toEqual([]);
  });

  test('changes the structure of no page', () => {
    for (const pages of rounds) {
      for (const [path, text] of pages)
        expect(skeleton(parse(text)), path).toEqual(skeleton(parse(plain.get(path) ?? '')));
    }
  });

  test('is left unchanged by Prettier', async () => {
    for (const pages of rounds) {
      for (const [path, text] of pages) expect(await format(text), path).toBe(text);
    }
  });

  test('hides nothing, and leaves nothing to run outside code', () => {
    for (const pages of rounds) {
      for (const [path, text] of pages) {
        expect(revealInvisible(text), path).toBe(text);
        const prose = text.replace(/^---\n[^]*?\n---\n/, '').replace(/^(`{3,})[^]*?^\1$/gm, '');
        expect(prose.replace(/`[^`\n]*`/g, ''), path).not.toMatch(/\{\{|<\w/);
      }
    }
  });

  test('control: prose that is not encoded changes the structure', () => {
    const page = plain.get('docs/systems/mail.md') ?? '';
    const broken = DECK.filter((payload) => {
      const text = page.replace('\nplain\n', () => `\n${payload}\n`);
      return JSON.stringify(skeleton(parse(text))) !== JSON.stringify(skeleton(parse(page)));
    });
    expect(broken.length).toBeGreaterThan(50);
  });
});

describe('examples', () => {
  test('of the catalog are accepted by the writer’s schema', () => {
    const { writer } = buildWireSchemas(catalog).forms;
    for (const event of catalog.events) {
      const result = writer.events.get(event.type)?.safeParse(exampleWireEvent(catalog, event));
      expect(result?.error?.issues ?? [], event.type).toEqual([]);
      expect(result?.success, event.type).toBe(true);
    }
  });

  test('control: an example without its user is refused', () => {
    const { writer } = buildWireSchemas(catalog).forms;
    for (const event of catalog.events) {
      const { userId, ...example } = exampleWireEvent(catalog, event);
      expect(userId).toBeDefined();
      expect(writer.events.get(event.type)?.safeParse(example).success, event.type).toBe(false);
    }
  });

  test('are what the pages show', () => {
    const pages = emit(catalog);
    for (const event of catalog.events) {
      const [json] = codeBlocks(pages.get(`docs/events/${event.type}.md`) ?? '', 'json');
      expect(JSON.parse(json ?? '')).toEqual(exampleWireEvent(catalog, event));
    }
  });

  test('have the subject of their data, where it is a UUID, and the request that a fact answers', () => {
    const example = (type: string) => {
      const event = catalog.events.find((candidate) => candidate.type === type);
      return event === undefined ? {} : exampleWireEvent(catalog, event);
    };
    const fact = example('tags.update.validated');
    expect(fact['subjectId']).toBe((fact['data'] as { tagId: string }).tagId);
    expect(fact['causationId']).toBe(example('tags.update.requested')['id']);
    expect(example('agents.create.validated')).not.toHaveProperty('subjectId');
  });
});

/** The last block of each page of an event, without its imports. */
const declaredTypes = (pages: ReadonlyMap<string, string>): string[] =>
  [...pages]
    .filter(([path]) => path.startsWith('docs/events/'))
    .map(([, page]) => codeBlocks(page, 'ts').at(-1) ?? '')
    .map((code) => code.replace(/^import .*\n\n/, ''));

const headingTexts = (page: string): string[] => {
  const texts = (node: Nodes): string =>
    'value' in node ? node.value.replaceAll('\n', ' ') : 'children' in node ? node.children.map(texts).join('') : '';
  const headings = (node: Nodes): Nodes[] =>
    node.type === 'heading' ? [node] : 'children' in node ? node.children.flatMap(headings) : [];
  return headings(parse(page)).map(texts);
};

/** Types of all nodes, without text and without links that only show their own address. */
function skeleton(node: Nodes): unknown {
  if (node.type === 'code') return `code ${node.lang}`;
  if (!('children' in node)) return node.type;
  const children = node.children
    .filter((child) => child.type !== 'text' && !(child.type === 'link' && /^(https?:|mailto:)/.test(child.url)))
    .map((child) => skeleton(child));
  return [node.type, ...children];
}

const codeBlocks = (page: string, language: string): string[] =>
  parse(page).children.flatMap((node) => (node.type === 'code' && node.lang === language ? [node.value] : []));

function brokenLinks(pages: ReadonlyMap<string, string>): string[] {
  return [...pages].flatMap(([path, text]) =>
    links(parse(text)).flatMap((url) => {
      const [target = '', anchor] = url.split('#');
      const to = join(dirname(path), target);
      const ok =
        /^(json-schema|graph)\//.test(to) ||
        (pages.has(to) && (anchor === undefined || hasHeading(pages.get(to) ?? '', anchor)));
      return ok ? [] : [`${path}: ${url}`];
    }),
  );
}

const hasHeading = (page: string, anchor: string): boolean =>
  [...page.matchAll(/^#+ (.*)$/gm)].some(([, heading]) => heading?.toLowerCase().replaceAll(' ', '-') === anchor);

const links = (node: Nodes): string[] => [
  ...(node.type === 'link' ? [node.url] : []),
  ...('children' in node ? node.children.flatMap((child) => links(child)) : []),
];
