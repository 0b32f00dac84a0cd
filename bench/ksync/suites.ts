export const SUITES = {
  'send 1': 'Send, one after another, each awaited, to memory',
  'send 100': 'Send 100 in a turn, to memory',
  file: 'Send 100 in a turn, to a file, flushed to the disk',
  replay: 'Replay 50,000 events from memory',
  'dispatch 1': 'Give an event to 1 listener',
  'dispatch 10': 'Give an event to 10 listeners',
  'dispatch 1000': 'Give an event to 1,000 listeners',
} as const;

export type SuiteId = keyof typeof SUITES;

/** How many events are sent in a turn. */
export const SIZES: Readonly<Record<number, SuiteId>> = { 1: 'send 1', 100: 'send 100' };
