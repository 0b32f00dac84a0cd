import { loadModel } from '../generate.ts';
import { loadConfig } from '../load-config.ts';
import { createEventChecker } from './check-event.ts';
import type { EventChecker } from './check-event.ts';
import { createPaint, isClosed, visible, write } from './io.ts';
import type { Io } from './io.ts';
import type { ExitCode, ValidateFlags } from './main.ts';
import { placeFaults } from './place-faults.ts';
import type { PlacedFault } from './place-faults.ts';
import { findReadableOrigin, readEvents } from './read-events.ts';
import type { EventOrigin, FoundEvent } from './read-events.ts';
import { describeError, renderError } from './render-error.ts';
import { renderPath } from './render-path.ts';

/** Checks every event of the files and prints each fault where it stands. */
export async function validate(files: readonly string[], flags: ValidateFlags, io: Io): Promise<ExitCode> {
  const sources = files.map((file) => findReadableOrigin(file, { command: 'validate', io }));
  const model = await loadModel(await loadConfig({ cwd: io.cwd, file: flags.config }), { cwd: io.cwd });
  const check = createEventChecker(model, { as: flags.as, unknown: flags.unknownTypes });
  const report = flags.format === 'json' ? createJsonReport(io) : createTextReport(io);
  const counts: Counts = { events: 0, valid: 0, invalid: 0, unknown: 0, faults: 0 };
  await report.open();
  try {
    await reportFaults({ sources, check, report, counts, io });
  } catch (error) {
    if (flags.format === 'text') {
      throw error;
    }
    // The document on stdout is half written: the error goes into it, rather than after it.
    io.stderr.write(`${renderError(error, io)}\n`);
    await report.close(counts, error);
    return 2;
  }
  await report.close(counts);
  return counts.faults > 0 ? 1 : 0;
}

interface Run {
  sources: readonly EventOrigin[];
  check: EventChecker;
  report: Report;
  counts: Counts;
  io: Io;
}

async function reportFaults({ sources, check, report, counts, io }: Run): Promise<void> {
  for (const source of sources) {
    for await (const found of readEvents(source)) {
      for (const fault of judge(found, { check, source, counts })) {
        await report.fault(fault);
      }
      if (isClosed(io.stdout)) {
        // Nobody reads the rest, which may be endless.
        return;
      }
    }
  }
}

interface Counts {
  events: number;
  valid: number;
  invalid: number;
  /** Of a type that is not in the catalog. */
  unknown: number;
  faults: number;
}

interface Judgement {
  check: EventChecker;
  source: EventOrigin;
  counts: Counts;
}

function judge(found: FoundEvent, { check, source, counts }: Judgement): readonly PlacedFault[] {
  const verdict = 'fault' in found ? null : check(found);
  const faults = placeFaults(found, { file: source.name, verdict });
  counts.events += 1;
  counts.unknown += verdict !== null && verdict.type !== null && !verdict.isKnown ? 1 : 0;
  counts[faults.length === 0 ? 'valid' : 'invalid'] += 1;
  counts.faults += faults.length;
  return faults;
}

interface Report {
  open(): Promise<void>;
  fault(fault: PlacedFault): Promise<void>;
  /** `error` is what kept the run from its end. */
  close(counts: Counts, error?: unknown): Promise<void>;
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
    close: (summary, error) => {
      const end = error === undefined ? '' : `,\n  "error": ${JSON.stringify(describeError(error).error)}`;
      return write(stdout, `${separator === '\n' ? '' : '\n  '}],\n  "summary": ${JSON.stringify(summary)}${end}\n}\n`);
    },
  };
}
