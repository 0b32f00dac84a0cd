import type { Catalog } from './catalog.ts';
import { definitionsOf } from './catalog.ts';
import type { Problem } from './problem.ts';

/**
 * Names of tables, actions and modifiers, events and fields. "What are Events?", Best Practices: clear and specific, in one form
 * everywhere; "SynapEvent Schema Reference", Best Practices 4 and 5: meaningful types, structured data. How names are
 * spelt is the manifest's own business, which refuses what is not camelCase.
 */
export function* checkNames(catalog: Catalog): Iterable<Problem> {
  yield* checkTables(catalog);
  yield* checkVerbs(catalog);
  for (const { is, shape, path, subject } of definitionsOf(catalog)) {
    // The envelope is a contract of its own: its `data` is what everyone calls it.
    if (is === 'part' || path[0] === 'envelope') continue;
    if (VAGUE.has(shape.name.toLowerCase())) {
      yield {
        rule: 'VAGUE_NAME',
        at: path,
        subject,
        what: shape.name,
        message: `${subject} has a name that could be anything's`,
      };
    }
    // A constant says which one it is, as that of a union's variant does.
    const takesAnyText = shape.type !== undefined && /^(?:text|varchar)/.test(shape.type) && !shape.type.endsWith('[]');
    if (takesAnyText && KINDS.has(shape.name) && shape.enum === undefined && shape.pattern === undefined) {
      yield {
        rule: 'KIND_AS_TEXT',
        at: path,
        subject,
        what: '',
        message: `${subject} takes any text, so that nobody can tell what to write or expect`,
      };
    }
  }
}

/** `items` is none of them: it is what a list of an order is called, in the seed too. */
const VAGUE: ReadonlySet<string> = new Set(
  'blob data datum extra field flag flags info information item misc miscellaneous obj object other param params payload raw stuff temp thing things tmp val value values variable'.split(
    ' ',
  ),
);

const VAGUE_TABLES: ReadonlySet<string> = new Set(['data', 'items', 'misc', 'objects', 'records', 'rows', 'things']);

const VAGUE_ACTIONS: ReadonlySet<string> = new Set(['act', 'change', 'do', 'handle', 'manage', 'perform', 'process']);

const KINDS: ReadonlySet<string> = new Set(['type', 'kind', 'status', 'state']);

function* checkTables({ manifest }: Catalog): Iterable<Problem> {
  for (const [index, { name, subject: row }] of manifest.tables.entries()) {
    const at = ['tables', index, 'name'];
    const subject = `table "${name}"`;
    if (VAGUE_TABLES.has(name.toLowerCase())) {
      yield { rule: 'VAGUE_NAME', at, subject, what: name, message: `${subject} has a name that could be any table's` };
    }
    // Irregular plurals and uncountable words are many; a name that equals the row's is in no doubt.
    if (name === row) {
      const message = `${subject} is called like its rows ("${row}"), as if there were one`;
      yield { rule: 'TABLE_SINGULAR', at, subject, what: '', message };
    }
  }
  for (const [index, { domain }] of (manifest.systems ?? []).entries()) {
    if (!VAGUE_TABLES.has(domain.toLowerCase())) continue;
    const message = `the domain "${domain}" has a name that could be any domain's`;
    yield {
      rule: 'VAGUE_NAME',
      at: ['systems', index, 'domain'],
      subject: `system "${domain}"`,
      what: domain,
      message,
    };
  }
}

interface Verb {
  readonly name: string;
  readonly at: Problem['at'];
  readonly subject: string;
}

function* checkVerbs({ manifest }: Catalog): Iterable<Problem> {
  const ofSystems = (manifest.systems ?? []).flatMap(({ domain, events }, index) =>
    events.map(({ name }, position) => ({
      name: name.split('.')[0] ?? name,
      at: ['systems', index, 'events', position, 'name'],
      subject: `event "${domain}.${name}"`,
    })),
  );
  const actions: readonly Verb[] = [
    ...manifest.actions.map(({ name }, index) => ({
      name,
      at: ['actions', index, 'name'],
      subject: `action "${name}"`,
    })),
    ...ofSystems,
  ];
  for (const { name, at, subject } of actions) {
    if (VAGUE_ACTIONS.has(name.toLowerCase())) {
      yield { rule: 'VAGUE_NAME', at, subject, what: name, message: `${subject} does not say what is done` };
    }
    if (isPast(name)) {
      const message = `${subject} names what was done; when it was done, the modifier says`;
      yield { rule: 'VERB_FORM', at, subject, what: name, message };
    }
  }
  for (const [index, { name }] of manifest.modifiers.entries()) {
    if (isPast(name) || !manifest.modifiers.some((other) => isPast(other.name))) continue;
    const subject = `modifier "${name}"`;
    const message = `${subject} is no participle, as those of the other modifiers are`;
    yield { rule: 'VERB_FORM', at: ['modifiers', index, 'name'], subject, what: name, message };
  }
}

/** Verbs whose base form ends in -ed are let be: embed, feed, need, seed, shed, speed, wed. */
const isPast = (word: string): boolean =>
  (/[a-z]ed$/.test(word) && !/(?:^|[a-z])(?:embed|feed|need|seed|shed|speed|wed)$/.test(word)) || IRREGULAR.has(word);

const IRREGULAR: ReadonlySet<string> = new Set(
  'begun bought brought broken built chosen done drawn driven fallen forgotten found frozen given gone held kept known left lost made met paid seen sent shown sold spoken spent taken thrown told understood undone won written'.split(
    ' ',
  ),
);
