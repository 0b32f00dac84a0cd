// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsDeleteValidatedData } from '../../../tables/agents.ts';
import { isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesLiteral, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

/** Whether it is the payload of `agents.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is AgentsDeleteValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsDeleteValidatedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsDeleteValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as AgentsDeleteValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsDeleteValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsDeleteValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as AgentsDeleteValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { agentId, active } = input;
  if (!isText(agentId, 1)) return false;
  if (active !== undefined && active !== false) return false;
  let keys = 1;
  if (active !== undefined) keys += 1;
  return isOpen(input, keys);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { agentId, active } = input;
  if (!takesText(agentId, 'agentId', report, 1)) return INVALID;
  const copy: Record<string, unknown> = { agentId };
  let keys = 1;
  if (active !== undefined) {
    if (!takesLiteral(active, 'active', report, false)) return INVALID;
    copy.active = active;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { agentId, active } = input;
  if (!isText(agentId, 1)) return INVALID;
  if (active !== undefined && active !== false) return INVALID;
  const copy: Record<string, unknown> = { agentId };
  if (active !== undefined) copy.active = active;
  return copy;
}
