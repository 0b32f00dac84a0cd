// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsUpdateRequestedData } from '../../../tables/agents.ts';
import {
  isArrayOf,
  isInteger,
  isJson,
  isMatch,
  isOneOf,
  isOther,
  isPlainObject,
  isRecordOf,
  isString,
  isText,
} from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOfJson, copyOther, copyRecord, withOthers, withValues } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  OPTIONAL,
  takeArray,
  takeAtLeast,
  takeBoolean,
  takeInteger,
  takeJson,
  takeMatch,
  takeOneOf,
  takeRecord,
  takeText,
} from '../../runtime/read.ts';
import { EXECUTION_MODE, LLM_PROVIDER, WEIGHT } from './parts/constants.ts';

/** Whether it is the payload of `agents.update.requested`, as its reader takes it. */
export function is(data: unknown): data is AgentsUpdateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsUpdateRequestedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsUpdateRequestedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsUpdateRequestedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsUpdateRequestedData {
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
      case 'changes':
        isRight = acceptsChanges(value);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 2;
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  let given = 0;
  for (const key in input) {
    const value = input[key];
    if (value === undefined && key !== '__proto__') continue;
    given += 1;
    let isRight: boolean;
    switch (key) {
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'description':
        isRight = value === null || typeof value === 'string';
        break;
      case 'llmProvider':
        isRight = isOneOf(value, LLM_PROVIDER);
        break;
      case 'llmModel':
        isRight = typeof value === 'string';
        break;
      case 'capabilities':
        isRight = isArrayOf(value, isString);
        break;
      case 'toolsConfig':
        isRight = value === null || isRecordOf(value, isJson);
        break;
      case 'executionMode':
        isRight = isOneOf(value, EXECUTION_MODE);
        break;
      case 'maxIterations':
      case 'timeoutSeconds':
        isRight = value === null || isInteger(value, 1, 2147483647);
        break;
      case 'weight':
        isRight = value === null || isMatch(value, WEIGHT);
        break;
      case 'active':
        isRight = typeof value === 'boolean';
        break;
      default:
        isRight = isOther(input, key);
    }
    if (!isRight) return false;
  }
  return given >= 1;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let agentId: unknown = INVALID;
  let changes: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'agentId':
        if (!isText(value, 1)) return INVALID;
        agentId = value;
        break;
      case 'changes':
        changes = copyChanges(value, keepsOthers);
        if (changes === INVALID) return INVALID;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (agentId === INVALID) return INVALID;
  if (changes === INVALID) return INVALID;
  return withOthers({ agentId, changes }, others);
}

function copyChanges(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let name: unknown = INVALID;
  let description: unknown = INVALID;
  let llmProvider: unknown = INVALID;
  let llmModel: unknown = INVALID;
  let capabilities: unknown = INVALID;
  let toolsConfig: unknown = INVALID;
  let executionMode: unknown = INVALID;
  let maxIterations: unknown = INVALID;
  let timeoutSeconds: unknown = INVALID;
  let weight: unknown = INVALID;
  let active: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'name':
        if (value !== undefined && !isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'description':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        description = value;
        break;
      case 'llmProvider':
        if (value !== undefined && !isOneOf(value, LLM_PROVIDER)) return INVALID;
        llmProvider = value;
        break;
      case 'llmModel':
        if (value !== undefined && typeof value !== 'string') return INVALID;
        llmModel = value;
        break;
      case 'capabilities':
        capabilities = value;
        if (value !== undefined) capabilities = copyArray(value, copyChangesCapabilitiesItem);
        if (capabilities === INVALID) return INVALID;
        break;
      case 'toolsConfig':
        toolsConfig = value;
        if (value !== undefined && value !== null) toolsConfig = copyRecord(value, copyChangesToolsConfigValue);
        if (toolsConfig === INVALID) return INVALID;
        break;
      case 'executionMode':
        if (value !== undefined && !isOneOf(value, EXECUTION_MODE)) return INVALID;
        executionMode = value;
        break;
      case 'maxIterations':
        if (value !== undefined && value !== null && !isInteger(value, 1, 2147483647)) return INVALID;
        maxIterations = value;
        break;
      case 'timeoutSeconds':
        if (value !== undefined && value !== null && !isInteger(value, 1, 2147483647)) return INVALID;
        timeoutSeconds = value;
        break;
      case 'weight':
        if (value !== undefined && value !== null && !isMatch(value, WEIGHT)) return INVALID;
        weight = value;
        break;
      case 'active':
        if (value !== undefined && typeof value !== 'boolean') return INVALID;
        active = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  const result: Record<string, unknown> = {};
  if (name !== INVALID) result.name = name;
  if (description !== INVALID) result.description = description;
  if (llmProvider !== INVALID) result.llmProvider = llmProvider;
  if (llmModel !== INVALID) result.llmModel = llmModel;
  if (capabilities !== INVALID) result.capabilities = capabilities;
  if (toolsConfig !== INVALID) result.toolsConfig = toolsConfig;
  if (executionMode !== INVALID) result.executionMode = executionMode;
  if (maxIterations !== INVALID) result.maxIterations = maxIterations;
  if (timeoutSeconds !== INVALID) result.timeoutSeconds = timeoutSeconds;
  if (weight !== INVALID) result.weight = weight;
  if (active !== INVALID) result.active = active;
  return withValues(withOthers(result, others), 1);
}

function copyChangesCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function copyChangesToolsConfigValue(input: unknown): unknown {
  return copyOfJson(input);
}

const CHANGES_FIELDS: Fields = {
  name: [takeText, OPTIONAL, 1],
  description: [takeText, NULLISH],
  llmProvider: [takeOneOf, OPTIONAL, ['claude', 'openai', 'ollama', 'gemini']],
  llmModel: [takeText, OPTIONAL],
  capabilities: [takeArray, OPTIONAL, [takeText]],
  toolsConfig: [takeRecord, NULLISH, [takeJson]],
  executionMode: [takeOneOf, OPTIONAL, ['simple', 'react', 'langgraph']],
  maxIterations: [takeInteger, NULLISH, 1, 2147483647],
  timeoutSeconds: [takeInteger, NULLISH, 1, 2147483647],
  weight: [takeMatch, NULLISH, WEIGHT],
  active: [takeBoolean, OPTIONAL],
};

/** What says all that is wrong. @internal */
export const rule: Fields = {
  agentId: [takeText, 0, 1],
  changes: [takeAtLeast, 0, CHANGES_FIELDS, 1],
};
