/** Every place of a manifest at which something stands that could stand there otherwise. */
import type {
  EventInput,
  FieldInput,
  JsonValue,
  ManifestInput,
  ShapeInput,
  SystemEventInput,
} from '../../../src/manifest/types.ts';
import type { Draft } from '../../manifest/small-manifest.ts';

export type { Draft } from '../../manifest/small-manifest.ts';

export type Path = readonly (string | number)[];

/** A column, a field of event data or of an object, of the envelope, or a shape without a name. */
export interface FieldSite {
  readonly path: Path;
  readonly at: 'column' | 'data' | 'nested' | 'envelope' | 'item' | 'type';
  readonly input: ShapeInput & Partial<FieldInput>;
  /** Of data: the type of its event. */
  readonly event?: string;
  /** Whether it is a property of data itself. */
  readonly isTop: boolean;
}

/** A list of fields, to which one can be added. */
export interface ListSite {
  readonly path: Path;
  readonly at: 'columns' | 'data' | 'nested' | 'envelope';
  readonly event?: string;
}

export interface Sites {
  readonly fields: readonly FieldSite[];
  readonly lists: readonly ListSite[];
  readonly events: readonly { readonly path: Path; readonly type: string; readonly input: EventInput }[];
}

export function findSites(manifest: ManifestInput): Sites {
  const fields: FieldSite[] = [];
  const lists: ListSite[] = [];
  const events: { path: Path; type: string; input: EventInput }[] = [];

  const walkShape = (input: ShapeInput, path: Path, of: { event?: string }): void => {
    if (input.properties !== undefined) walkList(input.properties, [...path, 'properties'], 'nested', of);
    const parts: readonly (readonly [Path, ShapeInput])[] = [
      ...(input.items === undefined ? [] : [[[...path, 'items'], input.items] as const]),
      ...(typeof input.additionalProperties === 'object'
        ? [[[...path, 'additionalProperties'], input.additionalProperties] as const]
        : []),
    ];
    for (const [inside, shape] of parts) {
      fields.push({ path: inside, at: 'item', input: shape, isTop: false, ...of });
      walkShape(shape, inside, of);
    }
    for (const [index, variant] of (input.oneOf ?? []).entries()) {
      walkList(variant.properties, [...path, 'oneOf', index, 'properties'], 'nested', of);
    }
  };
  const walkList = (
    inputs: readonly FieldInput[],
    path: Path,
    at: 'column' | 'data' | 'nested' | 'envelope',
    of: { event?: string },
  ): void => {
    lists.push({ path, at: at === 'column' ? 'columns' : at, ...of });
    for (const [index, input] of inputs.entries()) {
      fields.push({ path: [...path, index], at, input, isTop: at === 'data', ...of });
      walkShape(input, [...path, index], of);
    }
  };
  const walkEvent = (input: EventInput | SystemEventInput, path: Path, type: string): void => {
    events.push({ path, type, input });
    if (input.data !== undefined) walkList(input.data, [...path, 'data'], 'data', { event: type });
  };

  for (const [index, table] of manifest.tables.entries()) {
    walkList(table.columns, ['tables', index, 'columns'], 'column', {});
    for (const [key, event] of Object.entries(table.events)) {
      walkEvent(event, ['tables', index, 'events', key], `${table.name}.${key}`);
    }
  }
  for (const [index, system] of (manifest.systems ?? []).entries()) {
    for (const [position, event] of system.events.entries()) {
      walkEvent(event, ['systems', index, 'events', position], `${system.domain}.${event.name}`);
    }
  }
  for (const [index, type] of (manifest.types ?? []).entries()) {
    fields.push({ path: ['types', index], at: 'type', input: type, isTop: false });
    walkShape(type, ['types', index], {});
  }
  walkList(manifest.envelope.fields, ['envelope', 'fields'], 'envelope', {});
  return { fields, lists, events };
}

/** What stands at a path of a draft; undefined where an earlier mutation has removed it. */
export const readAt = (draft: Draft, path: Path): any =>
  path.reduce<any>((value, key) => (value === undefined || value === null ? undefined : value[key]), draft);

/** Examples and defaults above and at a place: they say what was right before. */
export const removeSamples = (draft: Draft, path: Path): void => {
  for (let length = 1; length <= path.length; length += 1) {
    const value = readAt(draft, path.slice(0, length));
    if (value === undefined || value === null || Array.isArray(value)) continue;
    if ('example' in value) delete value.example;
    if ('default' in value && !isSql(value.default)) delete value.default;
  }
  // What the envelope or a shared type is, other examples repeat.
  if (path[0] !== 'envelope' && path[0] !== 'types') return;
  visit(draft, (value) => {
    if (value['ref'] !== undefined || holdsReference(value)) {
      delete value['example'];
      delete value['default'];
    }
  });
};

const isSql = (value: unknown): boolean => typeof value === 'object' && value !== null && 'sql' in value;

const holdsReference = (value: Draft): boolean =>
  'example' in value && 'name' in value && JSON.stringify(value).includes('"ref":');

const visit = (value: JsonValue | Draft, edit: (object: Draft) => void): void => {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) edit(value);
  for (const each of Object.values(value)) visit(each as JsonValue, edit);
};
