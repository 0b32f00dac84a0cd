/** Measures calls, those that never settle, too; says which took longer than the limit, in milliseconds. */
export function createStopwatch(limit: number) {
  const calls: { readonly name: string; readonly start: number; end: number | undefined }[] = [];
  const elapsed = ({ start, end }: { start: number; end: number | undefined }): number =>
    Math.round((end ?? performance.now()) - start);
  return {
    async time<Result>(name: string, call: PromiseLike<Result>): Promise<Result> {
      const timed: (typeof calls)[number] = { name, start: performance.now(), end: undefined };
      calls.push(timed);
      try {
        return await call;
      } finally {
        timed.end = performance.now();
      }
    },
    count: (): number => calls.length,
    longest: (): number => Math.max(...calls.map(elapsed)),
    late: (): string[] =>
      calls.filter((call) => elapsed(call) > limit).map((call) => `${call.name}: ${elapsed(call)} ms`),
  };
}
