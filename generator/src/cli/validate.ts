import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { loadModel } from '../generate.ts';
import { describeSystemError, KnownError } from '../known-error.ts';
import { loadConfig } from '../load-config.ts';
import { createEventChecker } from './check-event.ts';
import type { EventChecker, Fault } from './check-event.ts';
import { createPaint, isClosed, visible, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, ValidateFlags } from './main.ts';
import { findEventOrigin, readEvents } from './read-events.ts';
import type { EventOrigin, FoundEvent } from './read-events.ts';

/** Checks every event of the files and prints each fault where it stands. */
export async function validate(files: readonly string[], flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const sources = files.map((file) => openSource(file, io));
  const model = await loadModel(await loadConfig({ cwd: io.cwd, file: flags.config }), { cwd: io.cwd });
  const check = createEventChecker(model, flags);
  const report = flags.format === 'json' ? createJsonReport(io) : createTextReport(io);
  const counts: Counts = { events: 0, valid: 0, invalid: 0, unknown: 0, faults: 0 };
  await report.open();
  for (const source of sources) {
    for await (const found of readEvents(source)) {
      for (const fault of judge(found, { check, source, counts })) {
        await report.fault(fault);
      }
      if (isClosed(io.stdout)) {
        // Nobody reads the rest, which may be endless.
        return counts.faults > 0 ? 1 : 0;
      }
    }
  }
  await report.close(counts);
  return counts.faults > 0 ? 1 : 0;
}

/** Names that cannot be read are found before anything is printed. */
function openSource(file: string, io: Io): EventOrigin {
  const path = resolve(io.cwd, file);
  const source = findEventOrigin(file, { path, stdin: io.stdin });
  if (source.form !== 'either') {
    try {
      statSync(path);
    } catch (error) {
      throw new KnownError(`${file} could not be read: ${describeSystemError(error) ?? String(error)}`, {
        cause: error,
      });
    }
  }
  return source;
}

interface Counts {
  events: number;
  valid: number;
  invalid: number;
  /** Of a type that is not in the catalog. */
  unknown: number;
  faults: number;
}

interface PlacedFault extends Fault {
  readonly file: string;
  readonly line: number | null;
  readonly index: number | null;
  readonly type: string | null;
}

interface Judgement {
  check: EventChecker;
  source: EventOrigin;
  counts: Counts;
}

function judge(found: FoundEvent, { check, source, counts }: Judgement): readonly PlacedFault[] {
  const faults = placeFaults(found, { check, source, counts });
  counts.events += 1;
  counts[faults.length === 0 ? 'valid' : 'invalid'] += 1;
  counts.faults += faults.length;
  return faults;
}

function placeFaults(found: FoundEvent, { check, source, counts }: Judgement): readonly PlacedFault[] {
  if ('fault' in found) {
    return [{ ...found.fault, file: source.name, line: found.line, index: null, type: null }];
  }
  const { type, isKnown, faults } = check(found);
  counts.unknown += type !== null && !isKnown ? 1 : 0;
  if (faults.length === 0) {
    return [];
  }
  const lines = found.locate(faults.map((fault) => fault.path));
  return faults.map((fault, position) => ({
    ...fault,
    file: source.name,
    line: lines[position] ?? null,
    index: found.index,
    type,
  }));
}

interface Report {
  open(): Promise<void>;
  fault(fault: PlacedFault): Promise<void>;
  close(counts: Counts): Promise<void>;
}

function createTextReport({ stdout, env }: Io): Report {
  const paint = createPaint(stdout, env);
  return {
    open: async () => {},
    fault: ({ file, line, index, path, message }) => {
      const place = line === null ? file : `${file}:${line}`;
      const where = renderPath(index === null ? path : [index, ...path]);
      const texts = [where, message].filter((part) => part !== '').map(visible);
      return write(stdout, `${[paint('dim', visible(place)), ...texts].join(' ')}\n`);
    },
    close: (counts) => write(stdout, `${paint(counts.faults > 0 ? 'red' : 'green', renderCounts(counts))}\n`),
  };
}

function renderCounts({ events, valid, invalid, unknown, faults }: Counts): string {
  const parts = [`${events} ${events === 1 ? 'event' : 'events'}`, `${valid} valid`, `${invalid} invalid`];
  return [
    ...parts,
    ...(faults > 0 ? [`${faults} ${faults === 1 ? 'fault' : 'faults'}`] : []),
    ...(unknown > 0 ? [`${unknown} of a type that is not in the catalog`] : []),
  ].join(', ');
}

/** One document, written as the faults are found: holding them all would take the memory that streaming saves. */
function createJsonReport({ stdout }: Io): Report {
  let separator = '\n';
  return {
    open: () => write(stdout, '{\n  "faults": ['),
    fault: async (fault) => {
      const text = `${separator}    ${JSON.stringify(fault)}`;
      separator = ',\n';
      await write(stdout, text);
    },
    close: (summary) =>
      write(stdout, `${separator === '\n' ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)}\n}\n`),
  };
}

const MAX_PATH = 300;

/** `data.tags[0]`, `data["odd key"]`. */
export function renderPath(path: readonly (string | number)[]): string {
  const text = path
    .map((key, position) => {
      if (typeof key === 'number') {
        return `[${key}]`;
      }
      return /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u.test(key)
        ? `${position === 0 ? '' : '.'}${key}`
        : `[${JSON.stringify(key)}]`;
    })
    .join('');
  return text.length > MAX_PATH ? `${text.slice(0, MAX_PATH)}...` : text;
}
