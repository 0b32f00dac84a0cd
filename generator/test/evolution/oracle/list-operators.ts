/** What can be done to a list of fields: something is added to it, taken from it, or stands elsewhere in it. */
import type { Mutation } from './mutation.ts';
import { readAt, removeSamples, type Draft, type ListSite, type Sites } from './sites.ts';

export const listMutations = ({ lists, fields }: Sites): readonly Mutation[] => [
  ...lists.flatMap(additions),
  ...lists.map(reversed),
  ...fields
    .filter(({ at }) => at !== 'item' && at !== 'type')
    .map(({ path, input, event, isTop }): Mutation => ({
      operator: 'field removed',
      label: path.join('.'),
      apply: (draft) => {
        const list = readAt(draft, path.slice(0, -1));
        const index = path.at(-1) as number;
        if (!Array.isArray(list) || list[index]?.name !== input.name) return false;
        removeSamples(draft, path);
        list.splice(index, 1);
        return true;
      },
      ...(event === undefined || !isTop
        ? {}
        : { expects: { event, class: input.optional === true ? 'full' : 'backward only' } }),
    })),
];

const ADDED = { name: 'addedHere', description: 'Something new.' };

const additions = ({ path, at, event }: ListSite): readonly Mutation[] => {
  const isColumn = at === 'columns';
  const kinds: Readonly<Record<string, Draft>> = {
    'optional text': isColumn ? { type: 'text', nullable: true } : { type: 'text', optional: true },
    'required text': { type: 'text' },
    'required integer': { type: 'integer', minimum: 1 },
    'optional object': {
      type: 'jsonb',
      properties: [{ name: 'inside', type: 'uuid', description: 'Inside.' }],
      ...(isColumn ? { nullable: true } : { optional: true }),
    },
    'nullable uuid': { type: 'uuid', nullable: true },
    ...(isColumn ? { 'integer with a default': { type: 'integer', default: 3 } } : {}),
    ...(isColumn ? { 'managed timestamp': { type: 'timestamptz', managed: true } } : {}),
  };
  return Object.entries(kinds).map(([label, shape]): Mutation => ({
    operator: shape['optional'] === true ? 'optional field added' : 'field added',
    label: `${path.join('.')} ${label}`,
    apply: (draft) => {
      const list = readAt(draft, path);
      if (!Array.isArray(list)) return false;
      removeSamples(draft, path);
      list.push({ ...ADDED, ...structuredClone(shape) });
      return true;
    },
    ...(at === 'data' && event !== undefined
      ? { expects: { event, class: shape['optional'] === true ? 'full' : 'forward only' } }
      : {}),
  }));
};

const reversed = ({ path, at, event }: ListSite): Mutation => ({
  operator: 'fields in another order',
  label: path.join('.'),
  apply: (draft) => {
    const list = readAt(draft, path);
    if (!Array.isArray(list)) return false;
    list.reverse();
    return true;
  },
  ...(at === 'data' && event !== undefined ? { expects: { event, class: 'full' } } : {}),
});
