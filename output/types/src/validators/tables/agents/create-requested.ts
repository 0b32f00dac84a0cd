// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsCreateRequestedData } from '../../../tables/agents.ts';
import { isArrayOf, isOneOf, isOther, isPlainObject, isString, isText } from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOther, withOthers } from '../../runtime/copy.ts';
import { type Fields, OPTIONAL, takeArray, takeBoolean, takeObject, takeOneOf, takeText } from '../../runtime/read.ts';

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
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsCreateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsCreateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsCreateRequestedData {
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
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'type':
        isRight = isOneOf(value, TYPE);
        break;
      case 'model':
        if (value !== undefined && typeof value !== 'string') return false;
        continue;
      case 'capabilities':
        if (value !== undefined && !isArrayOf(value, isString)) return false;
        continue;
      case 'permissions':
        if (value !== undefined && !acceptsPermissions(value)) return false;
        continue;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

function acceptsPermissions(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    let isRight: boolean;
    switch (key) {
      case 'autoApprove':
        isRight = typeof value === 'boolean';
        break;
      case 'allowedActions':
        isRight = isArrayOf(value, isString);
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return true;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let type: unknown = INVALID;
  let model: unknown = INVALID;
  let capabilities: unknown = INVALID;
  let permissions: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (!isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'type':
        if (!isOneOf(value, TYPE)) return INVALID;
        type = value;
        break;
      case 'model':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        model = value;
        break;
      case 'capabilities':
        capabilities = value;
        if (value !== undefined) capabilities = copyArray(value, copyCapabilitiesItem);
        if (capabilities === INVALID) return INVALID;
        break;
      case 'permissions':
        permissions = value;
        if (value !== undefined) permissions = copyPermissions(value, keepsOthers);
        if (permissions === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (name === INVALID) return INVALID;
  if (type === INVALID) return INVALID;
  const result: Record<string, unknown> = { name, type };
  if (model !== INVALID) result.model = model;
  if (capabilities !== INVALID) result.capabilities = capabilities;
  if (permissions !== INVALID) result.permissions = permissions;
  return withOthers(result, others);
}

function copyCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function copyPermissions(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let autoApprove: unknown = INVALID;
  let allowedActions: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'autoApprove':
        if (value !== undefined && typeof value !== 'boolean') return INVALID;
        autoApprove = value;
        break;
      case 'allowedActions':
        allowedActions = value;
        if (value !== undefined) allowedActions = copyArray(value, copyPermissionsAllowedActionsItem);
        if (allowedActions === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (autoApprove !== INVALID) result.autoApprove = autoApprove;
  if (allowedActions !== INVALID) result.allowedActions = allowedActions;
  return withOthers(result, others);
}

function copyPermissionsAllowedActionsItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

const PERMISSIONS_FIELDS: Fields = {
  autoApprove: [takeBoolean, OPTIONAL],
  allowedActions: [takeArray, OPTIONAL, [takeText]],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  name: [takeText, 0, 1],
  type: [takeOneOf, 0, ['orchestrator', 'analyzer', 'extractor', 'custom']],
  model: [takeText, OPTIONAL],
  capabilities: [takeArray, OPTIONAL, [takeText]],
  permissions: [takeObject, OPTIONAL, PERMISSIONS_FIELDS],
};
