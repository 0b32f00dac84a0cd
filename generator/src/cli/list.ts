import { loadModel } from '../generate.ts';
import { KnownError, withHint } from '../known-error.ts';
import { loadConfig } from '../load-config.ts';
import { suggest } from '../manifest/near-match.ts';
import type { Event, Model } from '../model/types.ts';
import { visible, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, ListFlags } from './main.ts';

/** Prints the event types of the catalog, each with its description. */
export async function list(flags: ListFlags, io: Io): Promise<ExitCode> {
  const model = await loadModel(await loadConfig({ cwd: io.cwd, file: flags.config }), { cwd: io.cwd });
  const events = selectEvents(model, flags.table);
  await write(io.stdout, flags.format === 'json' ? renderJsonList(events) : renderTextList(events));
  return 0;
}

function selectEvents(model: Model, table: string | undefined): readonly Event[] {
  if (table === undefined) {
    return model.events;
  }
  const domains = [...model.tables.map((each) => each.name), ...model.systems.map((each) => each.domain)];
  if (!domains.includes(table)) {
    throw new KnownError(
      withHint(`the catalog has no table "${table}"`, suggest(table, domains, 'see them in: synap list')),
    );
  }
  return model.events.filter((event) => event.domain === table);
}

function renderTextList(events: readonly Event[]): string {
  const width = Math.max(...events.map((event) => event.type.length));
  return visible(events.map((event) => `${event.type.padEnd(width)}  ${oneLine(event)}\n`).join(''));
}

function oneLine({ description, deprecated, unused }: Event): string {
  const mark = deprecated !== undefined ? 'deprecated: ' : unused !== null ? 'not used: ' : '';
  return `${mark}${description.replaceAll(/\s+/g, ' ').trim()}`;
}

function renderJsonList(events: readonly Event[]): string {
  const rows = events.map(
    ({ type, domain, table, action, modifier, role, owner, description, unused, deprecated }) => ({
      type,
      domain,
      table,
      action,
      modifier,
      role,
      owner,
      description,
      unused,
      deprecated: deprecated ?? null,
    }),
  );
  return `${JSON.stringify(rows, null, 2)}\n`;
}
