import { findNearMatch } from '../manifest/near-match.ts';
import type { Model, Table } from '../model/types.ts';
import { closest } from '../runtime/hints.ts';
import type { Page, Piece } from './page.ts';
import type { Problem } from './problem.ts';

/**
 * Event types and columns that a page names: in code spans, and event types in strings of its TypeScript, JavaScript and
 * JSON. Judged is what begins with a table or domain of the catalog, or with something close to one before a known
 * `action.modifier`. An event that a snippet of the same page declares is taken for one that may be added. A column is
 * judged only where it is one slip away from a real one: `tags.length` is JavaScript, and a column that is gone is not
 * caught. Nor are names in plain prose, in other snippets, or with placeholders (`tags.<action>.requested`).
 */
export function* checkDocNames(page: Page, model: Model): Iterable<Problem> {
  const declared = declaredKeys(page);
  for (const { text, offset } of [...page.spans, ...stringsOf(page)]) {
    const problem = findEventProblem(text, { model, declared });
    if (problem === undefined) continue;
    yield {
      rule: 'DOC_EVENT_NAME',
      at: page.placeOf(offset),
      subject: page.file,
      what: text,
      message: `"${text}" is no event of the catalog`,
      ...(problem.near === undefined ? {} : { advice: `did you mean "${problem.near}"?` }),
    };
  }
  for (const { text, offset } of page.spans) {
    const found = findColumnProblem(text, model);
    if (found === undefined) continue;
    yield {
      rule: 'DOC_COLUMN',
      at: page.placeOf(offset),
      subject: page.file,
      what: text,
      message: `"${text}" is no column: table "${found.table}" has none of that name`,
      advice: `did you mean "${text.slice(0, text.indexOf('.'))}.${found.near}"?`,
    };
  }
}

const EVENT_NAME = /^([A-Za-z][A-Za-z0-9]*)\.([a-z][A-Za-z0-9]*)\.([a-z][A-Za-z0-9]*)$/;

const FILE_ENDINGS: ReadonlySet<string> = new Set(
  'cjs css csv cts html js json jsonl jsx log md mdx mjs mts ndjson png sh sql svg toml ts tsx txt xml yaml yml'.split(
    ' ',
  ),
);

function findEventProblem(
  text: string,
  { model, declared }: { model: Model; declared: ReadonlySet<string> },
): { readonly near: string | undefined } | undefined {
  const [, domain = '', action = '', modifier = ''] = EVENT_NAME.exec(text) ?? [];
  const types = model.events.map(({ type }) => type);
  if (domain === '' || FILE_ENDINGS.has(modifier) || types.includes(text)) return undefined;
  const key = `${action}.${modifier}`;
  const domains = [...model.tables.map(({ name }) => name), ...model.systems.map((system) => system.domain)];
  if (domains.includes(domain)) {
    // A path into a column, as `entities.metadata.dueDate` is.
    const table = model.tables.find(({ name }) => name === domain);
    const isPath = table !== undefined && columnNames(table).includes(action);
    return declared.has(key) || isPath ? undefined : { near: findNearMatch(text, types) };
  }
  if (!model.events.some((event) => event.key === key)) return undefined;
  const near = domains.find((known) => known[0] === domain[0] && known === closest(domain, domains));
  return near === undefined || !types.includes(`${near}.${key}`) ? undefined : { near: `${near}.${key}` };
}

/** `action.modifier` of events that snippets of the page write as one does in a manifest. */
const declaredKeys = ({ fences }: Page): ReadonlySet<string> =>
  new Set(
    fences.flatMap(({ text }) =>
      [...text.matchAll(/\bname:\s*['"]?([a-z]\w*\.[a-z]\w*)\b|['"]?([a-z]\w*\.[a-z]\w*)['"]?:\s*(?:\{|$)/gm)].map(
        ([, name, key]) => name ?? key ?? '',
      ),
    ),
  );

const CODE: ReadonlySet<string> = new Set([
  'ts',
  'typescript',
  'tsx',
  'js',
  'javascript',
  'jsx',
  'mjs',
  'json',
  'jsonc',
]);

const stringsOf = ({ fences }: Page): readonly Piece[] =>
  fences
    .filter(({ language }) => CODE.has(language))
    .flatMap(({ text, offset }) =>
      [...text.matchAll(/(['"`])([A-Za-z][\w.]*)\1/g)].map(({ 2: inner = '', index }) => ({
        text: inner,
        offset: offset + index + 1,
      })),
    );

function findColumnProblem(
  text: string,
  { tables }: Model,
): { readonly table: string; readonly near: string } | undefined {
  const [, owner = '', name = ''] = /^([A-Za-z]\w*)\.([a-z]\w*)$/.exec(text) ?? [];
  const table = tables.find((each) => each.name === owner || each.table === owner);
  if (table === undefined || FILE_ENDINGS.has(name)) return undefined;
  const names = columnNames(table);
  if (names.includes(name)) return undefined;
  const near = names.find((known) => name !== `${known}s` && isOneSlipAway(name, known));
  return near === undefined ? undefined : { table: table.name, near };
}

const columnNames = ({ columns }: Table): readonly string[] => columns.flatMap(({ name, column }) => [name, column]);

/** One letter too many, too few or wrong, or two swapped; of three letters or fewer nearly everything is. */
function isOneSlipAway(word: string, known: string): boolean {
  if (Math.min(word.length, known.length) < 4 || Math.abs(word.length - known.length) > 1) return false;
  let start = 0;
  while (start < word.length && word[start] === known[start]) start += 1;
  const [rest, other] = [word.slice(start), known.slice(start)];
  return (
    rest.slice(1) === other.slice(1) ||
    rest.slice(1) === other ||
    rest === other.slice(1) ||
    (rest[0] === other[1] && rest[1] === other[0] && rest.slice(2) === other.slice(2))
  );
}
