import { createLineLocator } from '../cli/locate-json.ts';
import { renderPath } from '../cli/render-path.ts';
import type { EventChecker } from '../cli/check-event.ts';
import { suggest } from '../manifest/near-match.ts';
import type { Model } from '../model/types.ts';
import type { Fence, Page } from './page.ts';
import type { PackageExports } from './package-exports.ts';
import type { Problem } from './problem.ts';

/**
 * Whole events in JSON fences, alone or in a list, as a reader takes them; and what TypeScript and JavaScript fences
 * import by name from the package. Left alone: JSON that does not parse, since snippets leave things out; objects that
 * lack most of the envelope; events of types that the catalog does not have; events that are written in TypeScript;
 * namespaces, `require` and `import()`.
 */
export function* checkSnippets(
  page: Page,
  { model, check, exports }: { model: Model; check: EventChecker; exports: PackageExports },
): Iterable<Problem> {
  for (const fence of page.fences) {
    if (fence.language === 'json') yield* checkEvents(page, fence, { model, check });
    if (SCRIPTS.has(fence.language)) yield* checkImports(page, fence, { model, exports });
  }
}

const SCRIPTS: ReadonlySet<string> = new Set(['ts', 'typescript', 'tsx', 'js', 'javascript', 'jsx', 'mjs']);

function* checkEvents(
  page: Page,
  { text, offset }: Fence,
  { model, check }: { model: Model; check: EventChecker },
): Iterable<Problem> {
  const content = parseJson(text);
  const events = Array.isArray(content)
    ? content.map((value, index) => ({ value, at: [index] }))
    : [{ value: content, at: [] }];
  const locate = createLineLocator(text);
  for (const { value, at } of events) {
    if (!isWholeEvent(value, model)) continue;
    const { type, isKnown, faults } = check({ value });
    if (!isKnown) continue;
    for (const { path, message } of faults) {
      const [line] = locate([[...at, ...path]]);
      const place = page.placeOf(offset + startOfLine(text, line ?? 1));
      const where = path.length === 0 ? '' : `${renderPath(path)} `;
      yield {
        rule: 'DOC_EVENT_INVALID',
        at: place,
        subject: page.file,
        what: `${type ?? ''} ${renderPath(path)}`,
        message: `the event "${type ?? ''}" is refused: ${where}${message}`,
      };
    }
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

function isWholeEvent(value: unknown, { envelope }: Model): boolean {
  if (typeof value !== 'object' || value === null || !('type' in value) || !('data' in value)) return false;
  const required = envelope.fields.filter((field) => field.required);
  return required.filter(({ name }) => Object.hasOwn(value, name)).length * 2 > required.length;
}

/** Column 1 of a line, then its first letter. */
function startOfLine(text: string, line: number): number {
  const before = text.split('\n').slice(0, line - 1);
  const start = before.reduce((sum, each) => sum + each.length + 1, 0);
  return start + Math.max(0, text.slice(start).search(/\S/));
}

function* checkImports(
  page: Page,
  { text, offset }: Fence,
  { model, exports }: { model: Model; exports: PackageExports },
): Iterable<Problem> {
  for (const { index, groups = {} } of text.matchAll(IMPORT)) {
    const { names = '', specifier = '' } = groups;
    if (specifier !== model.package.name && !specifier.startsWith(`${model.package.name}/`)) continue;
    const known = exports.namesOf(specifier);
    if (known === 'unknown') continue;
    if (known === 'absent') {
      const message = `the package has no entry point "${specifier}"`;
      yield { rule: 'DOC_IMPORT', at: page.placeOf(offset + index), subject: page.file, what: specifier, message };
      continue;
    }
    for (const { name, at } of importedNames(names)) {
      if (known.has(name) || isOfVersions(name, model)) continue;
      const hint = suggest(name, [...known]);
      yield {
        rule: 'DOC_IMPORT',
        at: page.placeOf(offset + index + text.slice(index).indexOf('{') + 1 + at),
        subject: page.file,
        what: `${name} ${specifier}`,
        message: `"${specifier}" does not export "${name}"`,
        ...(hint === undefined ? {} : { advice: hint }),
      };
    }
  }
}

/** What the package exports of an event once its data has a second version: pages tell of that before it has. */
const isOfVersions = (name: string, { events }: Model): boolean =>
  events.some(
    ({ names }) =>
      name.startsWith(names.pascal) && /^(?:Upcasters|DataV[1-9]\d*)$/.test(name.slice(names.pascal.length)),
  );

const IMPORT =
  /\b(?:im|ex)port\s+(?:type\s+)?(?:[A-Za-z_$][\w$]*\s*,\s*)?\{(?<names>[^}]*)\}\s*from\s*(['"])(?<specifier>[^'"]+)\2/g;

function* importedNames(list: string): Iterable<{ readonly name: string; readonly at: number }> {
  for (const { index, 1: prefix = '', 2: name = '' } of list.matchAll(
    /(?<=^|,)(\s*(?:type\s+)?)([A-Za-z_$][\w$]*)(?:\s+as\s+[\w$]+)?(?=\s*(?:,|$))/g,
  )) {
    if (name !== 'default') yield { name, at: index + prefix.length };
  }
}
