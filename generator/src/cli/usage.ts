import { stripVTControlCharacters } from 'node:util';
import { loadModel } from '../generate.ts';
import { findTsconfig } from '../ksync/open-project.ts';
import { loadConfig } from '../load-config.ts';
import type { Model } from '../model/types.ts';
import { describeBlind, isDead, readUsage } from '../usage/usage.ts';
import type { EventUsage, Usage, UsagePlace } from '../usage/usage.ts';
import { createPaint, createProgress, visible, write } from './io.ts';
import type { Io, Paint } from './io.ts';
import type { ExitCode, UsageFlags } from './main.ts';

/** Prints who emits, handles and reads each event in TypeScript programs, and where event types stand as bare text. */
export async function usage(argumentList: readonly string[], flags: UsageFlags, io: Io): Promise<ExitCode> {
  const progress = createProgress(io, { quiet: flags.format === 'json' });
  try {
    const tsconfigs = argumentList.map((argument) => findTsconfig(argument, io.cwd));
    const model = await loadModel(await loadConfig({ cwd: io.cwd, file: flags.config }), { cwd: io.cwd });
    progress('reading the programs');
    const found = select(await readUsage({ tsconfigs, model, cwd: io.cwd }), flags);
    progress(null);
    for (const words of describeBlind(found, model.package.name)) io.stderr.write(visible(`warning ${words}\n`));
    const paint = createPaint(io.stdout, io.env);
    await write(
      io.stdout,
      flags.format === 'json' ? `${JSON.stringify(found, null, 2)}\n` : renderUsage(found, { model, flags, paint }),
    );
    const hasFindings = found.bareNames.length + found.unknownNames.length > 0;
    return flags.strict === true && hasFindings ? 1 : 0;
  } catch (error) {
    progress(null);
    throw error;
  }
}

const select = (found: Usage, { dead }: UsageFlags): Usage =>
  dead === true ? { ...found, events: found.events.filter(isDead) } : found;

interface View {
  readonly model: Model;
  readonly flags: UsageFlags;
  readonly paint: Paint;
}

function renderUsage(found: Usage, { model, flags, paint }: View): string {
  const used = found.events.filter((event) => !isDead(event));
  const blocks = [
    ...(flags.dead === true ? [] : [renderTable(used)]),
    renderDead(found.events.filter(isDead), { model, paint }),
    ...(flags.dead === true ? [] : [renderNames(found, paint)]),
  ];
  return visible(blocks.filter((block) => block !== '').join('\n'));
}

/** A row an event: how many places emit it, handle it and name it otherwise, and which fields are read; then the places. */
function renderTable(events: readonly EventUsage[]): string {
  if (events.length === 0) return 'no event of the catalog is used\n';
  const width = Math.max(...events.map(({ type }) => type.length));
  const rows = events.map((event) => {
    const counts = ROLES.map((role) => String(event[role].length).padStart(role.length));
    const fields = event.reads.map(({ path }) => path.join('.')).join(', ');
    const row = [event.type.padEnd(width), ...counts, fields].join('  ').trimEnd();
    return `${row}\n${renderPlaces(event)}`;
  });
  return `${['event'.padEnd(width), ...ROLES, 'fields read'].join('  ')}\n${rows.join('')}`;
}

const ROLES = ['emits', 'handles', 'mentions'] as const;

function renderPlaces(event: EventUsage): string {
  const lines = ROLES.flatMap((role) => event[role].map((place) => `  ${role.padEnd(10)}${showPlace(place)}\n`));
  const reads = event.reads.flatMap(({ path, places }) =>
    places.map((place) => `  ${'reads'.padEnd(10)}${showPlace(place)} ${path.join('.')}\n`),
  );
  return [...lines, ...reads].join('');
}

function renderDead(events: readonly EventUsage[], { model, paint }: Omit<View, 'flags'>): string {
  if (events.length === 0) return '';
  const facts = new Map(model.events.map((event) => [event.type, event]));
  const lines = events.map(({ type }) => {
    const unused = facts.get(type)?.unused ?? null;
    return unused === null ? type : `${type}  (the catalog says why: ${oneLine(unused)})`;
  });
  return `${paint('yellow', 'dead')} ${count(events.length, 'event')} that nothing names or reads\n${lines.map((line) => `  ${line}\n`).join('')}`;
}

function renderNames({ bareNames, unknownNames }: Usage, paint: Paint): string {
  const bare = bareNames.map(
    (name) =>
      `${showPlace(name)} ${paint('yellow', 'bare')} "${name.name}" is checked by no type; write ${name.constant}\n`,
  );
  const unknown = unknownNames.map(({ name, suggestion, ...place }) => {
    const hint = suggestion === null ? 'see what there is: synap list' : `did you mean "${suggestion}"?`;
    return `${showPlace(place)} ${paint('red', 'unknown')} "${name}" is no event of the catalog; ${hint}\n`;
  });
  return [...bare, ...unknown].join('');
}

const showPlace = ({ file, line, column }: UsagePlace): string => `${file}:${line}:${column}`;

const count = (number: number, noun: string): string => `${number} ${noun}${number === 1 ? '' : 's'}`;

const oneLine = (text: string): string => stripVTControlCharacters(text).replaceAll(/\s+/g, ' ').trim();
