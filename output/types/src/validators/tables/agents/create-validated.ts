// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsCreateValidatedData } from '../../../tables/agents.ts';
import {
  isArrayOf,
  isInteger,
  isJson,
  isMatch,
  isOneOf,
  isOpen,
  isPlainObject,
  isRecordOf,
  isText,
  isTimestamp,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import {
  INVALID,
  copyOfJson,
  pickArray,
  pickRecord,
  readArray,
  readJson,
  readRecord,
  withUnknown,
} from '../../runtime/read.ts';
import {
  type Report,
  takesBoolean,
  takesInteger,
  takesMatch,
  takesObject,
  takesOneOf,
  takesText,
  takesTimestamp,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const LLM_PROVIDER = ['claude', 'openai', 'ollama', 'gemini'];

const EXECUTION_MODE = ['simple', 'react', 'langgraph'];

const WEIGHT = /^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u;

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsCreateValidatedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as AgentsCreateValidatedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsCreateValidatedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsCreateValidatedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as AgentsCreateValidatedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const {
    agentId,
    name,
    description,
    createdBy,
    userId,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    performanceMetrics,
    active,
    createdAt,
    updatedAt,
  } = input;
  if (!isText(agentId, 1)) return false;
  if (!isText(name, 1)) return false;
  if (description !== undefined && description !== null && typeof description !== 'string') return false;
  if (typeof createdBy !== 'string') return false;
  if (userId !== undefined && userId !== null && typeof userId !== 'string') return false;
  if (!isOneOf(llmProvider, LLM_PROVIDER)) return false;
  if (typeof llmModel !== 'string') return false;
  if (!isOneOf(executionMode, EXECUTION_MODE)) return false;
  if (maxIterations !== undefined && maxIterations !== null && !isInteger(maxIterations, 1, 2147483647)) return false;
  if (timeoutSeconds !== undefined && timeoutSeconds !== null && !isInteger(timeoutSeconds, 1, 2147483647))
    return false;
  if (typeof active !== 'boolean') return false;
  if (!isArrayOf(capabilities, acceptsCapabilitiesItem)) return false;
  if (toolsConfig !== undefined && toolsConfig !== null && !isRecordOf(toolsConfig, acceptsToolsConfigValue))
    return false;
  if (weight !== undefined && weight !== null && !isMatch(weight, WEIGHT)) return false;
  if (
    performanceMetrics !== undefined &&
    performanceMetrics !== null &&
    !isRecordOf(performanceMetrics, acceptsPerformanceMetricsValue)
  )
    return false;
  if (!isTimestamp(createdAt)) return false;
  if (!isTimestamp(updatedAt)) return false;
  let keys = 10;
  if (description !== undefined) keys += 1;
  if (userId !== undefined) keys += 1;
  if (toolsConfig !== undefined) keys += 1;
  if (maxIterations !== undefined) keys += 1;
  if (timeoutSeconds !== undefined) keys += 1;
  if (weight !== undefined) keys += 1;
  if (performanceMetrics !== undefined) keys += 1;
  return isOpen(input, keys);
}

function acceptsCapabilitiesItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsToolsConfigValue(input: unknown): boolean {
  return isJson(input);
}

function acceptsPerformanceMetricsValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const {
    agentId,
    name,
    description,
    createdBy,
    userId,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    performanceMetrics,
    active,
    createdAt,
    updatedAt,
  } = input;
  if (!takesText(agentId, 'agentId', report, 1)) return INVALID;
  if (!takesText(name, 'name', report, 1)) return INVALID;
  const copy: Record<string, unknown> = { agentId, name };
  let keys = 10;
  if (description !== undefined) {
    if (description !== null && !takesText(description, 'description', report)) return INVALID;
    copy.description = description;
    keys += 1;
  }
  if (!takesText(createdBy, 'createdBy', report)) return INVALID;
  copy.createdBy = createdBy;
  if (userId !== undefined) {
    if (userId !== null && !takesText(userId, 'userId', report)) return INVALID;
    copy.userId = userId;
    keys += 1;
  }
  if (!takesOneOf(llmProvider, 'llmProvider', report, LLM_PROVIDER)) return INVALID;
  copy.llmProvider = llmProvider;
  if (!takesText(llmModel, 'llmModel', report)) return INVALID;
  copy.llmModel = llmModel;
  const capabilitiesCopy = readArray(capabilities, 'capabilities', report, readCapabilitiesItem);
  if (capabilitiesCopy === INVALID) return INVALID;
  copy.capabilities = capabilitiesCopy;
  if (toolsConfig !== undefined) {
    let toolsConfigCopy: unknown = toolsConfig;
    if (toolsConfig !== null) toolsConfigCopy = readRecord(toolsConfig, 'toolsConfig', report, readToolsConfigValue);
    if (toolsConfigCopy === INVALID) return INVALID;
    copy.toolsConfig = toolsConfigCopy;
    keys += 1;
  }
  if (!takesOneOf(executionMode, 'executionMode', report, EXECUTION_MODE)) return INVALID;
  copy.executionMode = executionMode;
  if (maxIterations !== undefined) {
    if (maxIterations !== null && !takesInteger(maxIterations, 'maxIterations', report, 1, 2147483647)) return INVALID;
    copy.maxIterations = maxIterations;
    keys += 1;
  }
  if (timeoutSeconds !== undefined) {
    if (timeoutSeconds !== null && !takesInteger(timeoutSeconds, 'timeoutSeconds', report, 1, 2147483647))
      return INVALID;
    copy.timeoutSeconds = timeoutSeconds;
    keys += 1;
  }
  if (weight !== undefined) {
    if (weight !== null && !takesMatch(weight, 'weight', report, WEIGHT)) return INVALID;
    copy.weight = weight;
    keys += 1;
  }
  if (performanceMetrics !== undefined) {
    let performanceMetricsCopy: unknown = performanceMetrics;
    if (performanceMetrics !== null)
      performanceMetricsCopy = readRecord(
        performanceMetrics,
        'performanceMetrics',
        report,
        readPerformanceMetricsValue,
      );
    if (performanceMetricsCopy === INVALID) return INVALID;
    copy.performanceMetrics = performanceMetricsCopy;
    keys += 1;
  }
  if (!takesBoolean(active, 'active', report)) return INVALID;
  copy.active = active;
  if (!takesTimestamp(createdAt, 'createdAt', report)) return INVALID;
  copy.createdAt = createdAt;
  if (!takesTimestamp(updatedAt, 'updatedAt', report)) return INVALID;
  copy.updatedAt = updatedAt;
  return withUnknown(input, copy, keys, report);
}

function readCapabilitiesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readToolsConfigValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

function readPerformanceMetricsValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const {
    agentId,
    name,
    description,
    createdBy,
    userId,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    performanceMetrics,
    active,
    createdAt,
    updatedAt,
  } = input;
  if (!isText(agentId, 1)) return INVALID;
  if (!isText(name, 1)) return INVALID;
  if (description !== undefined && description !== null && typeof description !== 'string') return INVALID;
  if (typeof createdBy !== 'string') return INVALID;
  if (userId !== undefined && userId !== null && typeof userId !== 'string') return INVALID;
  if (!isOneOf(llmProvider, LLM_PROVIDER)) return INVALID;
  if (typeof llmModel !== 'string') return INVALID;
  if (!isOneOf(executionMode, EXECUTION_MODE)) return INVALID;
  if (maxIterations !== undefined && maxIterations !== null && !isInteger(maxIterations, 1, 2147483647)) return INVALID;
  if (timeoutSeconds !== undefined && timeoutSeconds !== null && !isInteger(timeoutSeconds, 1, 2147483647))
    return INVALID;
  if (typeof active !== 'boolean') return INVALID;
  const capabilitiesCopy = pickArray(capabilities, pickCapabilitiesItem);
  if (capabilitiesCopy === INVALID) return INVALID;
  let toolsConfigCopy: unknown = toolsConfig;
  if (toolsConfig !== undefined && toolsConfig !== null)
    toolsConfigCopy = pickRecord(toolsConfig, pickToolsConfigValue);
  if (toolsConfigCopy === INVALID) return INVALID;
  if (weight !== undefined && weight !== null && !isMatch(weight, WEIGHT)) return INVALID;
  let performanceMetricsCopy: unknown = performanceMetrics;
  if (performanceMetrics !== undefined && performanceMetrics !== null)
    performanceMetricsCopy = pickRecord(performanceMetrics, pickPerformanceMetricsValue);
  if (performanceMetricsCopy === INVALID) return INVALID;
  if (!isTimestamp(createdAt)) return INVALID;
  if (!isTimestamp(updatedAt)) return INVALID;
  const copy: Record<string, unknown> = { agentId, name };
  if (description !== undefined) copy.description = description;
  copy.createdBy = createdBy;
  if (userId !== undefined) copy.userId = userId;
  copy.llmProvider = llmProvider;
  copy.llmModel = llmModel;
  copy.capabilities = capabilitiesCopy;
  if (toolsConfig !== undefined) copy.toolsConfig = toolsConfigCopy;
  copy.executionMode = executionMode;
  if (maxIterations !== undefined) copy.maxIterations = maxIterations;
  if (timeoutSeconds !== undefined) copy.timeoutSeconds = timeoutSeconds;
  if (weight !== undefined) copy.weight = weight;
  if (performanceMetrics !== undefined) copy.performanceMetrics = performanceMetricsCopy;
  copy.active = active;
  copy.createdAt = createdAt;
  copy.updatedAt = updatedAt;
  return copy;
}

function pickCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickToolsConfigValue(input: unknown): unknown {
  return copyOfJson(input);
}

function pickPerformanceMetricsValue(input: unknown): unknown {
  return copyOfJson(input);
}
