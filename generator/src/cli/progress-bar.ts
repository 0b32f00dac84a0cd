import { createProgress } from './io.ts';
import type { Io } from './io.ts';

export interface ProgressBar {
  /** Cheap: it draws a few times a second. `findPart` says how much is done, from 0 to 1, or null where nobody can tell. */
  show(events: number, findPart: () => number | null): void;
  end(): void;
}

/** On a terminal; elsewhere nothing is drawn. */
export function createProgressBar(io: Io, { now = () => performance.now() } = {}): ProgressBar {
  const progress = createProgress(io, { quiet: false });
  const start = now();
  let drawn = start;
  return {
    show(events, findPart) {
      const time = now();
      if (time - drawn >= INTERVAL) {
        drawn = time;
        progress(renderProgress({ events, part: findPart(), seconds: (time - start) / 1000 }));
      }
    },
    end: () => progress(null),
  };
}

/** Milliseconds. */
const INTERVAL = 100;
const WIDTH = 30;

export function renderProgress({
  events,
  part,
  seconds,
}: {
  events: number;
  part: number | null;
  seconds: number;
}): string {
  const rate = `${events} events, ${Math.round(events / Math.max(seconds, 0.001))}/s`;
  if (part === null) {
    return rate;
  }
  // What is appended while it is read was not counted.
  const done = Math.min(part, 1);
  const filled = Math.floor(done * WIDTH);
  return `[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${Math.floor(done * 100)} %, ${rate}`;
}
