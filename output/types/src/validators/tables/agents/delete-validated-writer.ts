// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsDeleteValidatedData } from '../../../tables/agents.ts';
import { isClosed, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesLiteral, takesNoOthers, takesObject, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const KEYS = ['agentId', 'active'];

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

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { agentId, active } = input;
  if (!isText(agentId, 1)) return false;
  if (active !== undefined && active !== false) return false;
  let keys = 1;
  if (active !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
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
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
