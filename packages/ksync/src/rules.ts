import { KSyncError, type KSyncErrorCode, renderPath } from './errors.ts';
import type { EventSchema } from './event-map.ts';
import { findHeaviest } from './json/find-heaviest.ts';
import { checkPositive } from './check-options.ts';
import type { CoreOptions, KSyncLimits, UnknownTypes } from './options.ts';
import { findNameFault } from './schema/event-name.ts';
import type { KSyncStorage } from './storage/storage.ts';

/** What a client is told to watch over beside the schemas: what breaks a rule throws, or is let pass. */
export interface Rules {
  /** When a type is defined, with a limit of its own or not, or is sent without that. */
  checkType(type: string, maxBytes?: number): void;
  /** When data is sent: its bytes as JSON, and the limit that its type was defined with. */
  checkSize(type: string, data: unknown, size: { readonly bytes: number; readonly maxBytes: number | undefined }): void;
}

/** What happens to what breaks a rule: nothing, a warning, or the call rejects or throws. */
export type RuleLevel = 'off' | 'warn' | 'error';

export interface KSyncRules {
  /** Names are in kebab-case and not vague. */
  readonly eventNames: RuleLevel;
  /** Data is within `limits.eventBytes`. */
  readonly eventSize: RuleLevel;
}

export interface RuleLimits {
  /** Bytes of the JSON of an event's data, by default 65,536: see `rules.eventSize`. */
  readonly eventBytes: number;
}

/** Options of `createKSync`. */
export interface KSyncOptions<
  Schemas extends Readonly<Record<string, EventSchema>> = Readonly<Record<string, EventSchema>>,
  Unknown extends UnknownTypes = UnknownTypes,
> extends Omit<CoreOptions<Schemas, Unknown>, 'storage'> {
  /** Where events are kept; by default in memory. The last client that has it closes it. */
  readonly storage?: KSyncStorage | undefined;
  readonly limits?: Partial<KSyncLimits & RuleLimits> | undefined;
  /** Both `warn` by default. */
  readonly rules?: Partial<KSyncRules> | undefined;
  /** Told of broken rules, of each once a type; by default `console.warn`. */
  readonly onWarning?: ((warning: string) => void) | undefined;
}

/** The rules that `createKSync` has, for `createKSync` of `@klastra/ksync/core`. @throws KSyncError `invalid-option` */
export function createRules({ limits, rules, onWarning = console.warn }: Omit<KSyncOptions, 'schemas'> = {}): Rules {
  const { eventNames = 'warn', eventSize = 'warn' } = rules ?? {};
  const { eventBytes = 65_536 } = limits ?? {};
  checkLevel('rules.eventNames', eventNames);
  checkLevel('rules.eventSize', eventSize);
  const warned = new Set<string>();

  const report = (level: RuleLevel, fault: { code: KSyncErrorCode; type: string; message: string }): void => {
    const message = `"${fault.type}" ${fault.message}`;
    if (level === 'error') throw new KSyncError(fault.code, message);
    const key = `${fault.code} ${fault.type}`;
    if (warned.has(key)) return;
    warned.add(key);
    onWarning(message);
  };

  return {
    checkType(type, maxBytes) {
      if (maxBytes !== undefined) checkPositive('maxBytes', maxBytes);
      const message = eventNames === 'off' ? undefined : findNameFault(type);
      if (message !== undefined) report(eventNames, { code: 'bad-name', type, message });
    },
    checkSize(type, data, { bytes, maxBytes = eventBytes }) {
      if (bytes <= maxBytes || eventSize === 'off') return;
      const heaviest = findHeaviest(data);
      const message = `has ${bytes} bytes of data, over the limit of ${maxBytes}; the heaviest field is ${renderPath(heaviest.path)} with ${heaviest.bytes}`;
      report(eventSize, { code: 'event-too-large', type, message });
    },
  };
}

function checkLevel(name: string, level: unknown): void {
  if (level === 'off' || level === 'warn' || level === 'error') return;
  throw new KSyncError('invalid-option', `${name} has to be 'off', 'warn' or 'error', not ${JSON.stringify(level)}`);
}
