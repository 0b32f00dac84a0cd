/** What can be done to the catalog as a whole: its tables, events, types, sources and words. */
import type { ManifestInput } from '../../../src/manifest/types.ts';
import type { Mutation } from './mutation.ts';
import { readAt, removeSamples, type Draft, type Path, type Sites } from './sites.ts';

export const catalogMutations = (manifest: ManifestInput, sites: Sites): readonly Mutation[] => [
  mutation('nothing', 'nothing', () => undefined),
  ...sourceMutations(manifest),
  ...tableMutations(manifest),
  ...systemMutations(manifest),
  ...eventMutations(manifest, sites),
  ...typeMutations(manifest, sites),
  ...axisMutations(manifest),
  mutation('addresses moved', 'idNamespace', (draft) => {
    draft['idNamespace'] = 'https://elsewhere.example/schemas';
  }),
  mutation('package renamed', 'package', (draft) => {
    draft['package'].name = '@other/types';
  }),
  mutation('described otherwise', 'package', (draft) => {
    draft['package'].description = 'Something else.';
  }),
];

const mutation = (operator: string, label: string, edit: (draft: Draft) => boolean | undefined | void): Mutation => ({
  operator,
  label,
  apply: (draft) => edit(draft) !== false,
});

const sourceMutations = ({ sources }: ManifestInput): readonly Mutation[] => [
  mutation('source added', 'robot', (draft) => {
    draft['sources'].push({ name: 'robot', description: 'A machine.' });
  }),
  ...sources.map(({ name }) =>
    mutation('source removed', name, (draft) => {
      draft['sources'] = draft['sources'].filter((source: Draft) => source['name'] !== name);
      removeSamples(draft, ['envelope', 'fields', 0]);
    }),
  ),
  mutation('sources in another order', 'sources', (draft) => {
    draft['sources'].reverse();
  }),
];

const tableMutations = ({ tables }: ManifestInput): readonly Mutation[] =>
  tables.flatMap(({ name }, index) => [
    mutation('table removed', name, (draft) => {
      removeTable(draft, name);
    }),
    mutation('table added', name, (draft) => {
      const table = draft['tables'][index] as Draft | undefined;
      if (table === undefined) return false;
      const copy = JSON.parse(JSON.stringify(table)) as Draft;
      copy['name'] = `${name}Copied`;
      copy['table'] = `copied_${index}`;
      copy['subject'] = `${copy['subject']}Copy`;
      for (const event of Object.values(copy['events'] as Draft)) delete event.emits;
      for (const event of Object.values(copy['events'] as Draft)) delete event.data;
      draft['tables'].push(copy);
      return true;
    }),
    ...[false, true].map((isDeclared) =>
      mutation(isDeclared ? 'table renamed, declared' : 'table renamed', name, (draft) => {
        const table = draft['tables'][index] as Draft | undefined;
        if (table?.['name'] !== name) return false;
        table['name'] = `${name}Renamed`;
        if (isDeclared) table['renamedFrom'] = name;
        rename(draft, name, `${name}Renamed`);
        return true;
      }),
    ),
    mutation('subject renamed', name, (draft) => {
      const table = draft['tables'][index] as Draft | undefined;
      if (table === undefined) return false;
      const former = `${table['subject']}Id`;
      table['subject'] = `${table['subject']}Row`;
      for (const event of Object.values(table['events'] as Draft)) {
        for (const field of (event.data ?? []) as Draft[]) {
          if (field['name'] === former) field['name'] = `${table['subject']}Id`;
        }
      }
      return true;
    }),
    ...['soft', 'flag', 'hard', 'none'].map((style) =>
      mutation('deletion style', `${name} ${style}`, (draft) => {
        const table = draft['tables'][index] as Draft | undefined;
        if (table === undefined || table['deletion'].style === style) return false;
        if (style === 'soft') {
          if (!table['columns'].some((column: Draft) => column['name'] === 'goneAt')) {
            table['columns'].push({
              name: 'goneAt',
              type: 'timestamptz',
              nullable: true,
              managed: true,
              description: 'Gone.',
            });
          }
          table['deletion'] = { style, column: 'goneAt' };
        } else if (style === 'flag') {
          table['columns'].push({ name: 'isGone', type: 'boolean', default: false, description: 'Gone.' });
          table['deletion'] = { style, column: 'isGone', value: true };
        } else {
          table['deletion'] = { style };
        }
        return true;
      }),
    ),
    mutation('owner changed', name, (draft) => {
      const table = draft['tables'][index] as Draft | undefined;
      if (table === undefined) return false;
      table['owner'] = 'another-team';
      return true;
    }),
    mutation('described otherwise', `table ${name}`, (draft) => {
      const table = draft['tables'][index] as Draft | undefined;
      if (table === undefined) return false;
      table['description'] = 'Rows of something.';
      return true;
    }),
    mutation('version column dropped', name, (draft) => {
      const table = draft['tables'][index] as Draft | undefined;
      if (table?.['version'] === undefined) return false;
      delete table['version'];
      return true;
    }),
  ]);

const removeTable = (draft: Draft, name: string): void => {
  draft['tables'] = draft['tables'].filter((table: Draft) => table['name'] !== name);
  for (const event of eventsOf(draft)) dropEmitted(event, (type) => type.startsWith(`${name}.`));
  for (const table of draft['tables'] as Draft[]) {
    for (const column of table['columns'] as Draft[]) {
      if (String(column['references']).startsWith(`${name}.`)) delete column['references'];
    }
  }
};

const rename = (draft: Draft, name: string, other: string): void => {
  for (const event of eventsOf(draft)) {
    if (!Array.isArray(event['emits'])) continue;
    event['emits'] = (event['emits'] as string[]).map((type) =>
      type.startsWith(`${name}.`) ? `${other}${type.slice(name.length)}` : type,
    );
  }
  for (const table of draft['tables'] as Draft[]) {
    for (const column of table['columns'] as Draft[]) {
      const target = String(column['references']);
      if (target.startsWith(`${name}.`)) column['references'] = `${other}${target.slice(name.length)}`;
    }
  }
};

const eventsOf = (draft: Draft): readonly Draft[] => [
  ...(draft['tables'] as Draft[]).flatMap((table) => Object.values(table['events'] as Draft) as Draft[]),
  ...((draft['systems'] ?? []) as Draft[]).flatMap((system) => system['events'] as Draft[]),
];

const dropEmitted = (event: Draft, isGone: (type: string) => boolean): void => {
  if (!Array.isArray(event['emits'])) return;
  event['emits'] = (event['emits'] as string[]).filter((type) => !isGone(type));
  if (event['emits'].length === 0) delete event['emits'];
};

const systemMutations = ({ systems = [] }: ManifestInput): readonly Mutation[] => [
  ...systems.flatMap(({ domain, events }, index) => [
    ...events.map(({ name }) =>
      mutation('system event removed', `${domain}.${name}`, (draft) => {
        const system = draft['systems']?.[index] as Draft | undefined;
        if (system === undefined) return false;
        system['events'] = (system['events'] as Draft[]).filter((event) => event['name'] !== name);
        if (system['events'].length === 0) draft['systems'].splice(index, 1);
        if (draft['systems'].length === 0) delete draft['systems'];
        for (const event of eventsOf(draft)) dropEmitted(event, (type) => type === `${domain}.${name}`);
        return true;
      }),
    ),
    ...events.flatMap(({ name }) =>
      [false, true].map((isDeclared) =>
        mutation(
          isDeclared ? 'system event renamed, declared' : 'system event renamed',
          `${domain}.${name}`,
          (draft) => {
            const event = (draft['systems']?.[index]?.events as Draft[] | undefined)?.find(
              (each) => each['name'] === name,
            );
            if (event === undefined) return false;
            event['name'] = `renamed${name.charAt(0).toUpperCase()}${name.slice(1)}`;
            if (isDeclared) event['renamedFrom'] = name;
            return true;
          },
        ),
      ),
    ),
    ...events.map(({ name }, position) =>
      mutation('constant renamed', `${domain}.${name}`, (draft) => {
        const event = draft['systems']?.[index]?.events?.[position] as Draft | undefined;
        if (event === undefined) return false;
        event['constant'] = `RENAMED_${event['constant']}`;
        return true;
      }),
    ),
    mutation('system event added', domain, (draft) => {
      (draft['systems']?.[index]?.events as Draft[] | undefined)?.push({
        name: 'ping.requested',
        constant: 'PING',
        description: 'A sign of life is wanted.',
        trigger: 'A clock.',
        automation: 'None.',
        output: 'None.',
        data: [{ name: 'at', type: 'timestamptz', description: 'When.' }],
      });
    }),
  ]),
];

const eventMutations = (manifest: ManifestInput, { events }: Sites): readonly Mutation[] =>
  events.flatMap(({ path, type, input }) => [
    mutation('described otherwise', type, (draft) => {
      const event = readAt(draft, path) as Draft | undefined;
      if (event === undefined) return false;
      event['description'] = 'Something else happens.';
      return true;
    }),
    mutation('data version raised', type, (draft) => {
      const event = readAt(draft, path) as Draft | undefined;
      if (event === undefined) return false;
      event['dataVersion'] = 1 + ((event['dataVersion'] as number | undefined) ?? 1);
      return true;
    }),
    mutation('deprecated', type, (draft) => {
      const event = readAt(draft, path) as Draft | undefined;
      if (event === undefined) return false;
      event['deprecated'] = { since: '0.1.0', reason: 'There is something better.' };
      return true;
    }),
    mutation('emits and handlers', type, (draft) => {
      const event = readAt(draft, path) as Draft | undefined;
      if (event === undefined) return false;
      delete event['emits'];
      event['handlers'] = ['Somebody'];
      return true;
    }),
    ...(path[0] === 'tables' && input.data === undefined
      ? [
          mutation('data declared in place of derived', type, (draft) => {
            const event = readAt(draft, path) as Draft | undefined;
            const subject = readAt(draft, [...path.slice(0, 2), 'subject']) as string | undefined;
            if (event === undefined || subject === undefined) return false;
            event['data'] = [
              { name: `${subject}Id`, type: keyType(manifest, path), description: 'The row.' },
              { name: 'note', type: 'text', optional: true, description: 'A note.' },
            ];
            return true;
          }),
        ]
      : []),
    ...(path[0] === 'tables' && input.data !== undefined
      ? [
          mutation('data derived in place of declared', type, (draft) => {
            const event = readAt(draft, path) as Draft | undefined;
            if (event === undefined) return false;
            delete event['data'];
            return true;
          }),
        ]
      : []),
  ]);

const keyType = ({ tables }: ManifestInput, path: Path): string =>
  tables[path[1] as number]!.columns.find(({ primaryKey }) => primaryKey === true)!.type;

const typeMutations = ({ types = [] }: ManifestInput, { fields }: Sites): readonly Mutation[] => [
  mutation('type added', 'Extra', (draft) => {
    draft['types'] = [
      ...((draft['types'] ?? []) as Draft[]),
      { name: 'Extra', description: 'One more.', type: 'text' },
    ];
  }),
  ...types.flatMap(({ name }) => [
    mutation('type removed', name, (draft) => {
      draft['types'] = (draft['types'] as Draft[]).filter((type) => type['name'] !== name);
      if (draft['types'].length === 0) delete draft['types'];
    }),
    mutation('type renamed', name, (draft) => {
      const text = JSON.stringify(draft).replaceAll(`"ref":"${name}"`, `"ref":"${name}Renamed"`);
      Object.assign(draft, JSON.parse(text));
      const type = (draft['types'] as Draft[] | undefined)?.find((each) => each['name'] === name);
      if (type === undefined) return false;
      type['name'] = `${name}Renamed`;
      return true;
    }),
  ]),
  ...fields
    .filter(({ input }) => types.some(({ name }) => name === input.ref))
    .map(({ path, input }) =>
      mutation('reference written out', path.join('.'), (draft) => {
        const field = readAt(draft, path) as Draft | undefined;
        const type = (draft['types'] as Draft[] | undefined)?.find((each) => each['name'] === input.ref);
        if (field === undefined || type === undefined || field['ref'] !== input.ref) return false;
        const {
          name: _name,
          description: _description,
          example: _example,
          ...shape
        } = JSON.parse(JSON.stringify(type)) as Draft;
        delete field['ref'];
        const nullable = field['nullable'] === true || shape['nullable'] === true;
        Object.assign(field, shape, nullable ? { nullable } : {});
        return true;
      }),
    ),
];

/** Actions and modifiers take their events with them, of every table. */
const axisMutations = ({ actions, modifiers, tables }: ManifestInput): readonly Mutation[] => {
  const keys = (draft: Draft, isGone: (key: string) => boolean): void => {
    for (const table of draft['tables'] as Draft[]) {
      for (const key of Object.keys(table['events'] as Draft)) if (isGone(key)) delete table['events'][key];
    }
    const names = new Set(tables.map(({ name }) => name));
    for (const event of eventsOf(draft)) {
      dropEmitted(event, (type) => {
        const [domain = '', ...key] = type.split('.');
        return names.has(domain) && isGone(key.join('.'));
      });
    }
  };
  return [
    ...actions.map(({ name }) =>
      mutation('action removed', name, (draft) => {
        draft['actions'] = (draft['actions'] as Draft[]).filter((action) => action['name'] !== name);
        keys(draft, (key) => key.startsWith(`${name}.`));
      }),
    ),
    ...modifiers.map(({ name }) =>
      mutation('modifier removed', name, (draft) => {
        draft['modifiers'] = (draft['modifiers'] as Draft[]).filter((modifier) => modifier['name'] !== name);
        keys(draft, (key) => key.endsWith(`.${name}`));
      }),
    ),
    mutation('action added', 'archive', (draft) => {
      draft['actions'].push({ name: 'archive', derives: 'delete', description: 'Out of sight.' });
      for (const table of draft['tables'] as Draft[]) {
        for (const { name } of draft['modifiers'] as { name: string }[]) {
          table['events'][`archive.${name}`] = {
            description: 'It goes out of sight.',
            trigger: 'A user.',
            automation: 'None.',
            output: 'None.',
          };
        }
      }
    }),
    mutation('described otherwise', 'action', (draft) => {
      draft['actions'][0].description = 'Something is done.';
    }),
  ];
};
