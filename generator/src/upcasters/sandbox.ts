/**
 * Runs upcasters apart from everything else: they see the language and nothing of the machine, so that what passes here
 * runs wherever the package does, and one that never ends is stopped.
 */
import vm from 'node:vm';
import type { JsonObject } from '../model/samples.ts';

/** What a step made of one document. */
export type Outcome =
  | { readonly data: JsonObject }
  /** In words that follow "the step". */
  | { readonly fault: OutcomeFault; readonly problem: string; readonly line?: number };

export type OutcomeFault = 'THROWS' | 'MUTATES' | 'ASYNC' | 'NOT_DATA' | 'TOO_SLOW';

export interface Sandbox {
  /** The keys of the default export, and what `drops` is; undefined where there is none. */
  readonly keys: readonly string[];
  readonly drops: unknown;
  /** Runs one step over documents, in their order; what follows one that does not end is left out. */
  run(from: number, documents: readonly JsonObject[]): readonly Outcome[];
}

/** Why a module cannot be run at all. */
export interface ModuleFault {
  readonly problem: string;
  readonly line?: number;
}

/** `code` is the module as CommonJS, its lines those of the source. */
export function createSandbox({ code, file }: { code: string; file: string }): Sandbox | ModuleFault {
  const context = vm.createContext({ synap: {} }, { codeGeneration: { strings: false, wasm: false } });
  const evaluate = (text: string, filename: string): unknown =>
    new vm.Script(text, { filename }).runInContext(context, { timeout: TIME_LIMIT });
  evaluate(HARNESS, 'upcasters');
  try {
    evaluate(`(function (exports) {${code}\n})(synap.exports);`, file);
  } catch (error) {
    return toModuleFault(error, file);
  }
  const described = JSON.parse(evaluate('synap.describe()', 'upcasters') as string) as Described;
  if ('problem' in described) return described;
  return {
    ...described,
    drops: described.drops,
    run: (from, documents) => {
      context['synap'].from = from;
      context['synap'].documents = JSON.stringify(documents);
      try {
        evaluate('synap.run()', 'upcasters');
      } catch (error) {
        if (!isTimeout(error)) throw error;
        evaluate(`synap.outcomes.push(${JSON.stringify({ fault: 'TOO_SLOW', problem: TOO_SLOW })})`, 'upcasters');
      }
      const outcomes = JSON.parse(evaluate('synap.report()', 'upcasters') as string) as readonly RawOutcome[];
      return outcomes.map((outcome) => ('stack' in outcome ? placed(outcome, file) : outcome));
    },
  };
}

type Described = { readonly keys: readonly string[]; readonly drops?: unknown } | ModuleFault;
type RawOutcome =
  Outcome | { readonly fault: OutcomeFault; readonly problem: string; readonly stack: string | undefined };

/** For all documents of one step: one takes microseconds. */
const TIME_LIMIT = 2_000;
const TOO_SLOW = `takes longer than ${TIME_LIMIT / 1000} s`;

function placed(
  { fault, problem, stack = '' }: Extract<RawOutcome, { readonly stack: string | undefined }>,
  file: string,
): Outcome {
  const line = lineOf(stack, file);
  return { fault, problem, ...(line === undefined ? {} : { line }) };
}

function toModuleFault(error: unknown, file: string): ModuleFault {
  if (isTimeout(error)) return { problem: `${TOO_SLOW} to load` };
  // Of another realm, it is no Error of this one.
  const { name, message, stack } = error as Partial<Error>;
  const line = lineOf(String(stack ?? ''), file);
  return { problem: `throws ${name}: ${message}`, ...(line === undefined ? {} : { line }) };
}

const isTimeout = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';

function lineOf(stack: string, file: string): number | undefined {
  const at = stack.indexOf(`${file}:`);
  const line = at < 0 ? NaN : Number.parseInt(stack.slice(at + file.length + 1), 10);
  return Number.isNaN(line) ? undefined : line;
}

/** Runs inside. Documents and results cross over as JSON: objects of one realm are strangers in the other. */
const HARNESS = `'use strict';
Math.random = () => { throw new TypeError('an upcaster makes the same of the same data: it has no random numbers'); };
{
  const RealDate = Date;
  const refuse = () => { throw new TypeError('an upcaster makes the same of the same data: it has no current time'); };
  globalThis.Date = new Proxy(RealDate, {
    construct: (target, args) => (args.length === 0 ? refuse() : new target(...args)),
    apply: refuse,
  });
  RealDate.now = refuse;
}
{
  const { stringify, parse } = JSON;
  synap.exports = {};
  const isPlain = (value) => {
    const prototype = Object.getPrototypeOf(value);
    return prototype === Object.prototype || prototype === null;
  };
  const findForeign = (value, path, above) => {
    if (value === null || value === undefined || typeof value === 'string' || typeof value === 'boolean') return null;
    if (typeof value === 'number') return Number.isFinite(value) ? null : path + ' is ' + value;
    if (typeof value !== 'object') return path + ' is a ' + typeof value;
    if (above.includes(value)) return path + ' contains itself';
    if (!Array.isArray(value) && !isPlain(value)) return path + ' is a ' + (value.constructor?.name ?? 'special object');
    for (const [key, item] of Object.entries(value)) {
      if (Array.isArray(value) && item === undefined) return path + '[' + key + '] is undefined';
      const found = findForeign(item, path === '' ? key : path + '.' + key, [...above, value]);
      if (found !== null) return found;
    }
    return null;
  };
  const freeze = (value) => {
    if (typeof value === 'object' && value !== null) Object.values(value).forEach(freeze), Object.freeze(value);
    return value;
  };
  const runOne = (step, document) => {
    let data;
    try {
      data = step(freeze(document));
    } catch (error) {
      const isError = typeof error === 'object' && error !== null;
      const message = isError ? String(error.message) : String(error);
      const mutates = error instanceof TypeError && /read only|not extensible|Cannot delete property/.test(message);
      return {
        fault: mutates ? 'MUTATES' : 'THROWS',
        problem: mutates ? 'changes the data that it is given: ' + message : 'throws ' + (isError ? error.name + ': ' : '') + message,
        stack: isError ? String(error.stack) : undefined,
      };
    }
    if (typeof data === 'object' && data !== null && typeof data.then === 'function') {
      data.then(() => {}, () => {});
      return { fault: 'ASYNC', problem: 'returns a promise' };
    }
    if (typeof data !== 'object' || data === null || Array.isArray(data)) {
      const what = data === null ? 'null' : Array.isArray(data) ? 'a list' : typeof data === 'undefined' ? 'nothing' : 'a ' + typeof data;
      return { fault: 'NOT_DATA', problem: 'returns ' + what };
    }
    const foreign = findForeign(data, '', []);
    return foreign === null ? { data } : { fault: 'NOT_DATA', problem: 'returns what is no JSON: ' + foreign };
  };
  synap.describe = () => {
    const { default: steps, drops, __JITI_ERROR__: fault } = synap.exports;
    if (fault !== undefined) return stringify({ problem: 'does not parse: ' + fault.message.split('\\n')[0], line: fault.line });
    if (typeof steps !== 'object' || steps === null || Array.isArray(steps)) {
      return stringify({ problem: 'its default export is no object of steps' });
    }
    const wrong = Object.keys(steps).find((key) => typeof steps[key] !== 'function');
    if (wrong !== undefined) return stringify({ problem: 'its step ' + stringify(wrong) + ' is no function' });
    return stringify({ keys: Object.keys(steps), drops });
  };
  synap.report = () => stringify(synap.outcomes);
  synap.run = () => {
    const outcomes = (synap.outcomes = []);
    const step = synap.exports.default[synap.from];
    for (const document of parse(synap.documents)) outcomes.push(runOne(step, document));
  };
}`;
