// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsDeleteValidatedData } from '../../../tables/agents.ts';
import { isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, validateBy } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, type Rule, takeClosed, takeLiteral, takeText } from '../../runtime/read.ts';

/** Whether it is the payload of `agents.delete.validated`, as its writer takes it. */
export function is(data: unknown): data is AgentsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsDeleteValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsDeleteValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsDeleteValidatedData {
  return parseBy(copy, rule, data);
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
      case 'active':
        if (value !== undefined && value !== false) return false;
        continue;
      default:
        if (Object.hasOwn(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  let agentId: unknown = INVALID;
  let active: unknown = INVALID;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'agentId':
        if (!isText(value, 1)) return INVALID;
        agentId = value;
        break;
      case 'active':
        if (value !== undefined && value !== false) return INVALID;
        active = value;
        break;
      default:
        if (Object.hasOwn(input, key)) return INVALID;
    }
  }
  if (agentId === INVALID) return INVALID;
  const result: Record<string, unknown> = { agentId };
  if (active !== INVALID) result.active = active;
  return result;
}

const FIELDS: Fields = {
  agentId: [takeText, 0, 1],
  active: [takeLiteral, OPTIONAL, false],
};

/** What says all that is wrong. @internal */
export const rule: Rule = [takeClosed, 0, FIELDS];
