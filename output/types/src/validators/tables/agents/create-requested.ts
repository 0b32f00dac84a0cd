// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsCreateRequestedData } from '../../../tables/agents.ts';
import { isArrayOf, isOneOf, isOpen, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID, pickArray, readArray, readAt, withUnknown } from '../../runtime/read.ts';
import { type Report, takesBoolean, takesObject, takesOneOf, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const TYPE = ['orchestrator', 'analyzer', 'extractor', 'custom'];

/** Whether it is the payload of `agents.create.requested`, as its reader takes it. */
export function is(data: unknown): data is AgentsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as AgentsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsCreateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as AgentsCreateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { name, type, model, capabilities, permissions } = input;
  if (!isText(name, 1)) return false;
  if (!isOneOf(type, TYPE)) return false;
  if (model !== undefined && typeof model !== 'string') return false;
  if (capabilities !== undefined && !isArrayOf(capabilities, acceptsCapabilitiesItem)) return false;
  if (permissions !== undefined && !acceptsPermissions(permissions)) return false;
  let keys = 2;
  if (model !== undefined) keys += 1;
  if (capabilities !== undefined) keys += 1;
  if (permissions !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsCapabilitiesItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsPermissions(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { autoApprove, allowedActions } = input;
  if (autoApprove !== undefined && typeof autoApprove !== 'boolean') return false;
  if (allowedActions !== undefined && !isArrayOf(allowedActions, acceptsPermissionsAllowedActionsItem)) return false;
  let keys = 0;
  if (autoApprove !== undefined) keys += 1;
  if (allowedActions !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsPermissionsAllowedActionsItem(input: unknown): boolean {
  return typeof input === 'string';
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { name, type, model, capabilities, permissions } = input;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  if (!takesOneOf(type, 'type', report, TYPE)) return INVALID;
  const copy: Record<string, unknown> = { name, type };
  let keys = 2;
  if (model !== undefined) {
    if (!takesText(model, 'model', report)) return INVALID;
    copy.model = model;
    keys += 1;
  }
  if (capabilities !== undefined) {
    const capabilitiesCopy = readArray(capabilities, 'capabilities', report, readCapabilitiesItem);
    if (capabilitiesCopy === INVALID) return INVALID;
    copy.capabilities = capabilitiesCopy;
    keys += 1;
  }
  if (permissions !== undefined) {
    const permissionsCopy = readAt(permissions, 'permissions', report, readPermissions);
    if (permissionsCopy === INVALID) return INVALID;
    copy.permissions = permissionsCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readCapabilitiesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readPermissions(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { autoApprove, allowedActions } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (autoApprove !== undefined) {
    if (!takesBoolean(autoApprove, 'autoApprove', report)) return INVALID;
    copy.autoApprove = autoApprove;
    keys += 1;
  }
  if (allowedActions !== undefined) {
    const allowedActionsCopy = readArray(allowedActions, 'allowedActions', report, readPermissionsAllowedActionsItem);
    if (allowedActionsCopy === INVALID) return INVALID;
    copy.allowedActions = allowedActionsCopy;
    keys += 1;
  }
  return withUnknown(input, copy, keys, report);
}

function readPermissionsAllowedActionsItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { name, type, model, capabilities, permissions } = input;
  if (!isText(name, 1)) return INVALID;
  if (!isOneOf(type, TYPE)) return INVALID;
  if (model !== undefined && typeof model !== 'string') return INVALID;
  let capabilitiesCopy: unknown = capabilities;
  if (capabilities !== undefined) capabilitiesCopy = pickArray(capabilities, pickCapabilitiesItem);
  if (capabilitiesCopy === INVALID) return INVALID;
  let permissionsCopy: unknown = permissions;
  if (permissions !== undefined) permissionsCopy = pickPermissions(permissions);
  if (permissionsCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = { name, type };
  if (model !== undefined) copy.model = model;
  if (capabilities !== undefined) copy.capabilities = capabilitiesCopy;
  if (permissions !== undefined) copy.permissions = permissionsCopy;
  return copy;
}

function pickCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickPermissions(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { autoApprove, allowedActions } = input;
  if (autoApprove !== undefined && typeof autoApprove !== 'boolean') return INVALID;
  let allowedActionsCopy: unknown = allowedActions;
  if (allowedActions !== undefined) allowedActionsCopy = pickArray(allowedActions, pickPermissionsAllowedActionsItem);
  if (allowedActionsCopy === INVALID) return INVALID;
  const copy: Record<string, unknown> = {};
  if (autoApprove !== undefined) copy.autoApprove = autoApprove;
  if (allowedActions !== undefined) copy.allowedActions = allowedActionsCopy;
  return copy;
}

function pickPermissionsAllowedActionsItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}
