// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsCreateValidatedData } from '../../../tables/agents.ts';
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
  isTimestamp,
} from '../../runtime/accept.ts';
import { type Validation, parseBy, refusal, stripBy, validateBy } from '../../runtime/check.ts';
import { INVALID, copyArray, copyOfJson, copyOther, copyRecord, withOthers } from '../../runtime/copy.ts';
import {
  type Fields,
  NULLISH,
  takeArray,
  takeBoolean,
  takeInteger,
  takeJson,
  takeMatch,
  takeOneOf,
  takeRecord,
  takeText,
  takeTimestamp,
} from '../../runtime/read.ts';
import { EXECUTION_MODE, LLM_PROVIDER, WEIGHT } from './parts/constants.ts';

/** Whether it is the payload of `agents.create.validated`, as its reader takes it. */
export function is(data: unknown): data is AgentsCreateValidatedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is AgentsCreateValidatedData {
  if (!is(data)) throw refusal(validateBy(rule, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsCreateValidatedData> {
  return validateBy(rule, data);
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsCreateValidatedData {
  return parseBy(copy, rule, data);
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsCreateValidatedData {
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
      case 'name':
        isRight = isText(value, 1);
        break;
      case 'description':
      case 'userId':
        if (value !== undefined && value !== null && typeof value !== 'string') return false;
        continue;
      case 'createdBy':
      case 'llmModel':
        isRight = typeof value === 'string';
        break;
      case 'llmProvider':
        isRight = isOneOf(value, LLM_PROVIDER);
        break;
      case 'capabilities':
        isRight = isArrayOf(value, isString);
        break;
      case 'toolsConfig':
      case 'performanceMetrics':
        if (value !== undefined && value !== null && !isRecordOf(value, isJson)) return false;
        continue;
      case 'executionMode':
        isRight = isOneOf(value, EXECUTION_MODE);
        break;
      case 'maxIterations':
      case 'timeoutSeconds':
        if (value !== undefined && value !== null && !isInteger(value, 1, 2147483647)) return false;
        continue;
      case 'weight':
        if (value !== undefined && value !== null && !isMatch(value, WEIGHT)) return false;
        continue;
      case 'active':
        isRight = typeof value === 'boolean';
        break;
      case 'createdAt':
      case 'updatedAt':
        isRight = isTimestamp(value);
        break;
      default:
        if (!isOther(input, key)) return false;
        continue;
    }
    if (!isRight) return false;
    required += 1;
  }
  return required === 10;
}

/** A copy, or INVALID: returned, or thrown from within. @internal */
export function copy(input: unknown, keepsOthers: boolean): unknown {
  if (!isPlainObject(input)) return INVALID;
  let agentId: unknown = INVALID;
  let name: unknown = INVALID;
  let description: unknown = INVALID;
  let createdBy: unknown = INVALID;
  let userId: unknown = INVALID;
  let llmProvider: unknown = INVALID;
  let llmModel: unknown = INVALID;
  let capabilities: unknown = INVALID;
  let toolsConfig: unknown = INVALID;
  let executionMode: unknown = INVALID;
  let maxIterations: unknown = INVALID;
  let timeoutSeconds: unknown = INVALID;
  let weight: unknown = INVALID;
  let performanceMetrics: unknown = INVALID;
  let active: unknown = INVALID;
  let createdAt: unknown = INVALID;
  let updatedAt: unknown = INVALID;
  let others: unknown;
  for (const key in input) {
    const value = input[key];
    switch (key) {
      case 'agentId':
        if (!isText(value, 1)) return INVALID;
        agentId = value;
        break;
      case 'name':
        if (!isText(value, 1)) return INVALID;
        name = value;
        break;
      case 'description':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        description = value;
        break;
      case 'createdBy':
        if (typeof value !== 'string') return INVALID;
        createdBy = value;
        break;
      case 'userId':
        if (value !== undefined && value !== null && typeof value !== 'string') return INVALID;
        userId = value;
        break;
      case 'llmProvider':
        if (!isOneOf(value, LLM_PROVIDER)) return INVALID;
        llmProvider = value;
        break;
      case 'llmModel':
        if (typeof value !== 'string') return INVALID;
        llmModel = value;
        break;
      case 'capabilities':
        capabilities = copyArray(value, copyCapabilitiesItem);
        if (capabilities === INVALID) return INVALID;
        break;
      case 'toolsConfig':
        toolsConfig = value;
        if (value !== undefined && value !== null) toolsConfig = copyRecord(value, copyToolsConfigValue);
        if (toolsConfig === INVALID) return INVALID;
        break;
      case 'executionMode':
        if (!isOneOf(value, EXECUTION_MODE)) return INVALID;
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
      case 'performanceMetrics':
        performanceMetrics = value;
        if (value !== undefined && value !== null) performanceMetrics = copyRecord(value, copyPerformanceMetricsValue);
        if (performanceMetrics === INVALID) return INVALID;
        break;
      case 'active':
        if (typeof value !== 'boolean') return INVALID;
        active = value;
        break;
      case 'createdAt':
        if (!isTimestamp(value)) return INVALID;
        createdAt = value;
        break;
      case 'updatedAt':
        if (!isTimestamp(value)) return INVALID;
        updatedAt = value;
        break;
      default:
        if (keepsOthers) others = copyOther(others, input, key);
    }
  }
  if (agentId === INVALID) return INVALID;
  if (name === INVALID) return INVALID;
  if (createdBy === INVALID) return INVALID;
  if (llmProvider === INVALID) return INVALID;
  if (llmModel === INVALID) return INVALID;
  if (capabilities === INVALID) return INVALID;
  if (executionMode === INVALID) return INVALID;
  if (active === INVALID) return INVALID;
  if (createdAt === INVALID) return INVALID;
  if (updatedAt === INVALID) return INVALID;
  const result: Record<string, unknown> = { agentId, name };
  if (description !== INVALID) result.description = description;
  result.createdBy = createdBy;
  if (userId !== INVALID) result.userId = userId;
  result.llmProvider = llmProvider;
  result.llmModel = llmModel;
  result.capabilities = capabilities;
  if (toolsConfig !== INVALID) result.toolsConfig = toolsConfig;
  result.executionMode = executionMode;
  if (maxIterations !== INVALID) result.maxIterations = maxIterations;
  if (timeoutSeconds !== INVALID) result.timeoutSeconds = timeoutSeconds;
  if (weight !== INVALID) result.weight = weight;
  if (performanceMetrics !== INVALID) result.performanceMetrics = performanceMetrics;
  result.active = active;
  result.createdAt = createdAt;
  result.updatedAt = updatedAt;
  return withOthers(result, others);
}

function copyCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function copyToolsConfigValue(input: unknown): unknown {
  return copyOfJson(input);
}

function copyPerformanceMetricsValue(input: unknown): unknown {
  return copyOfJson(input);
}

/** What says all that is wrong. @internal */
export const rule: Fields = {
  agentId: [takeText, 0, 1],
  name: [takeText, 0, 1],
  description: [takeText, NULLISH],
  createdBy: [takeText],
  userId: [takeText, NULLISH],
  llmProvider: [takeOneOf, 0, ['claude', 'openai', 'ollama', 'gemini']],
  llmModel: [takeText],
  capabilities: [takeArray, 0, [takeText]],
  toolsConfig: [takeRecord, NULLISH, [takeJson]],
  executionMode: [takeOneOf, 0, ['simple', 'react', 'langgraph']],
  maxIterations: [takeInteger, NULLISH, 1, 2147483647],
  timeoutSeconds: [takeInteger, NULLISH, 1, 2147483647],
  weight: [takeMatch, NULLISH, WEIGHT],
  performanceMetrics: [takeRecord, NULLISH, [takeJson]],
  active: [takeBoolean],
  createdAt: [takeTimestamp],
  updatedAt: [takeTimestamp],
};
