// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsDeleteRequestedData } from '../../../tables/agents.ts';
import { isOther, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeText } from '../../runtime/read.ts';

/** Whether it is the payload of `agents.delete.requested`, as its reader takes it. */
export function is(data: unknown): data is AgentsDeleteRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsDeleteRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsDeleteRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsDeleteRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsDeleteRequestedData {
  return stripBy(copy, rule, data);
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let required = 0;
  for (const key in input) {
    const value = input[key];
    let isRight: boolean;
    switch (key) {
      case 'agentId':
        isRight = isText(value, 1);
        break;
      case 'reason':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let agentId: unknown = INVALID;
  let reason: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'agentId':
        if (!isText(value, 1)) return INVALID;
        agentId = value;
        break;
      case 'reason':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        reason = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (agentId === INVALID) return INVALID;
  const result: Record<string, unknown> = { agentId };
  if (reason !== INVALID) result.reason = reason;
  return withOthers(result, others);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  agentId: [takeText, 0, 1],
  reason: [takeText, OPTIONAL],
};
