import { readdirSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import Handlebars from 'handlebars';
import { builtInTemplates } from '../installation.ts';
import { readText } from '../read-text.ts';

/** Template texts by path below `templates/`, with a project's own in place of the built-in ones. */
export interface Templates {
  /** The text; throws where there is no such template. */
  read(path: string): string;
  /** Whether the project replaced it. */
  isOverridden(path: string): boolean;
  /** Paths that start with `prefix`, sorted. */
  list(prefix: string): readonly string[];
}

/** The folder of the templates that come with the generator. */
export const BUILT_IN_TEMPLATES: string = builtInTemplates();

/**
 * Reads both folders once. A file of `overrides` takes the place of the built-in one of the same path; the two may be
 * one folder, then nothing is overridden. A folder that is not there has no templates.
 */
export function loadTemplates({ builtIn, overrides }: { builtIn: string; overrides?: string | undefined }): Templates {
  const texts = readFolder(builtIn);
  const own =
    overrides === undefined || resolve(overrides) === resolve(builtIn)
      ? new Map<string, string>()
      : readFolder(overrides);
  for (const [path, text] of own) texts.set(path, text);
  return {
    read(path) {
      const text = texts.get(path);
      if (text === undefined)
        throw new TemplateError(path, `there is no such template; there are: ${[...texts.keys()].sort().join(', ')}`);
      return text;
    },
    isOverridden: (path) => own.has(path),
    list: (prefix) => [...texts.keys()].filter((path) => path.startsWith(prefix)).sort(),
  };
}

/**
 * The template filled with `view`. Values are placed as they are: the view holds text that is already encoded for its
 * sink. Reading a property that the view does not have is an error, in `{{#if}}` and `{{#each}}` too, so a view has no
 * optional properties. Partials are the templates under `partials/`, and under `partials/` beside the template.
 */
export function renderTemplate(templates: Templates, path: string, view: object): string {
  try {
    return compile(templates, path)(guard(view, 'the view'));
  } catch (error) {
    throw error instanceof TemplateError ? error : new TemplateError(path, errorText(error), { cause: error });
  }
}

/** What is wrong in which template: the fault of whoever wrote the template or its view. */
export class TemplateError extends Error {
  readonly path: string;

  constructor(path: string, message: string, options?: ErrorOptions) {
    super(`templates/${path}: ${message}`, options);
    this.name = 'TemplateError';
    this.path = path;
  }
}

function readFolder(folder: string): Map<string, string> {
  const files = readdirIfPresent(folder).filter((entry) => entry.isFile());
  return new Map(
    files.map((file) => {
      const path = join(file.parentPath, file.name);
      return [relative(folder, path).split(sep).join('/'), readText(path)];
    }),
  );
}

function readdirIfPresent(folder: string) {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
}

type Render = (view: object) => string;

/** Compiled once for each set of templates; the set never changes after it was read. */
const compiled = new WeakMap<Templates, Map<string, Render>>();

function compile(templates: Templates, path: string): Render {
  const renders = compiled.get(templates) ?? new Map<string, Render>();
  compiled.set(templates, renders);
  const render = renders.get(path) ?? createRender(templates, path);
  renders.set(path, render);
  return render;
}

function createRender(templates: Templates, path: string): Render {
  const handlebars = Handlebars.create();
  const partials = templates.list('').filter((other) => isPartial(other) && other.endsWith('.hbs'));
  for (const partial of partials) {
    handlebars.registerPartial(
      partial.slice(0, -'.hbs'.length),
      compileText(handlebars, partial, templates.read(partial)),
    );
  }
  const template = compileText(handlebars, path, templates.read(path));
  return (view) => {
    try {
      return template(view);
    } catch (error) {
      if (!(error instanceof UnknownPropertyError)) throw error;
      const places = [path, ...partials].flatMap((other) => findUses(other, templates.read(other), error.property));
      throw new TemplateError(path, `${error.message}${places.length > 0 ? `; used at ${places.join(', ')}` : ''}`, {
        cause: error,
      });
    }
  };
}

const isPartial = (path: string): boolean => /(^|\/)partials\//.test(path);

function compileText(handlebars: typeof Handlebars, path: string, text: string): Handlebars.TemplateDelegate {
  try {
    const tree = handlebars.parse(text);
    return handlebars.compile(tree, { strict: true, noEscape: true, knownHelpersOnly: true });
  } catch (error) {
    throw new TemplateError(path, errorText(error), { cause: error });
  }
}

/** `path:line` of every mustache that names the property: Handlebars itself does not say where `{{#if}}` stood. */
const findUses = (path: string, text: string, property: string): string[] =>
  [...text.matchAll(/\{\{[^}]*\}\}/g)]
    .filter(([mustache]) => mustache.split(/[^\w$-]+/).includes(property))
    .map(({ index }) => `${path}:${text.slice(0, index).split('\n').length}`);

class UnknownPropertyError extends Error {
  readonly property: string;

  constructor(property: string, { place, known }: { place: string; known: readonly string[] }) {
    super(`${place} has no property "${property}"; it has: ${known.join(', ')}`);
    this.property = property;
  }
}

/** The same value, where reading an unknown property throws. Handlebars' strict mode lets `{{#if misspelt}}` pass. */
function guard(value: object, place: string): object {
  if (Array.isArray(value)) return value.map((item: unknown, index) => guardNested(item, `${place}[${index}]`));
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'symbol') return Reflect.get(target, key);
      refuseUnknown(target, { key, place });
      return guardNested(Reflect.get(target, key), `${place}.${key}`);
    },
    has(target, key) {
      if (typeof key === 'string') refuseUnknown(target, { key, place });
      return Reflect.has(target, key);
    },
  });
}

const guardNested = (value: unknown, place: string): unknown =>
  typeof value === 'object' && value !== null ? guard(value, place) : value;

function refuseUnknown(target: object, { key, place }: { key: string; place: string }): void {
  if (!Object.hasOwn(target, key)) throw new UnknownPropertyError(key, { place, known: Object.keys(target) });
}

const errorText = (error: unknown): string => (error instanceof Error ? error.message : String(error));
