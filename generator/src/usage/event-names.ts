import { findNearMatch } from '../manifest/near-match.ts';
import type { Model } from '../model/types.ts';

/** Every name that an event goes by. */
export interface EventNames {
  has(type: string): boolean;
  readonly count: number;
  /** The constant of an event type: `GeneratedEventTypes.tags['create.requested']`. */
  constantOf(type: string): string;
  /** Whether a constant has it as its last key: `create.requested`. */
  isKey(name: string): boolean;
  /** What an export of the package is about: `TagsCreateRequestedSchema`, `isTagsCreateRequested`. */
  exportOf(name: string): NamedExport | undefined;
  /**
   * What an unknown text looks like: an event type of a known table that is none. Where an event type is wanted, any
   * `<table>.<action>.<modifier>` does; elsewhere it has to end like one, since keys of translations look alike.
   */
  findMiss(text: string, options: { isWanted: boolean }): { readonly suggestion: string | null } | undefined;
}

export interface NamedExport {
  readonly type: string;
  /** Of the writer: what an event is made with. */
  readonly isWriter: boolean;
}

export function createEventNames(model: Model): EventNames {
  const types = new Map(model.events.map((event) => [event.type, event]));
  const exports = nameExports(model);
  const keys = new Set(model.events.flatMap(({ key, constant }) => (constant === null ? [key] : [key, constant])));
  const domains = new Set(model.events.map(({ domain }) => domain));
  const modifiers = model.modifiers.map(({ name }) => name);
  return {
    has: (type) => types.has(type),
    count: types.size,
    constantOf(type) {
      const event = types.get(type);
      if (event === undefined) return '';
      return event.constant === null
        ? `GeneratedEventTypes.${event.domain}['${event.key}']`
        : `SystemEventTypes.${event.constant}`;
    },
    isKey: (name) => keys.has(name),
    exportOf: (name) => exports.get(name),
    findMiss(text, { isWanted }) {
      const [, domain, modifier] = EVENT_TYPE.exec(text) ?? [];
      if (domain === undefined || modifier === undefined || types.has(text) || !domains.has(domain)) return undefined;
      if (!isWanted && !modifiers.includes(modifier) && findNearMatch(modifier, modifiers) === undefined)
        return undefined;
      return { suggestion: findNearMatch(text, types.keys()) ?? null };
    },
  };
}

const EVENT_TYPE = /^([A-Za-z]\w*)\.[A-Za-z]\w*\.([A-Za-z]\w*)$/;

function nameExports({ events }: Model): ReadonlyMap<string, NamedExport> {
  return new Map<string, NamedExport>(
    events.flatMap(({ type, names }) => {
      const { pascal } = names;
      const module = `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}`;
      const reader = [names.data, names.schema, module, ...FUNCTIONS.map((verb) => `${verb}${pascal}`)];
      const writer = [names.writerSchema, `${module}Writer`, ...FUNCTIONS.map((verb) => `${verb}${pascal}Writer`)];
      return [
        ...reader.map((name) => [name, { type, isWriter: false }] as const),
        ...writer.map((name) => [name, { type, isWriter: true }] as const),
      ];
    }),
  );
}

/** Of each compiled validator. */
const FUNCTIONS = ['is', 'assert', 'validate', 'parse', 'strip'] as const;
