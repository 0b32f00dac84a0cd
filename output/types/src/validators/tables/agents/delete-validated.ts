// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsDeleteValidatedData } from '../../../tables/agents.ts';
import { holds, isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, assertBy, parseBy, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, withUnknown } from '../../runtime/read.ts';
import { type Report, takesLiteral, takesObject, takesText } from '../../runtime/report.ts';

/** Whether it is the payload of `agents.delete.validated`, as its reader takes it. */
export function is(data: unknown): data is AgentsDeleteValidatedData {
  return holds(accepts, data);
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsDeleteValidatedData {
  assertBy(accepts, read, data);
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsDeleteValidatedData> {
  return validateBy(read, data) as Validation<AgentsDeleteValidatedData>;
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsDeleteValidatedData {
  return parseBy(read, data) as AgentsDeleteValidatedData;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsDeleteValidatedData {
  return stripBy(pick, read, data) as AgentsDeleteValidatedData;
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
