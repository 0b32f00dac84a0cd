// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { AgentsUpdateRequestedData } from '../../../tables/agents.ts';
import {
  countValues,
  isArrayOf,
  isInteger,
  isJson,
  isMatch,
  isOneOf,
  isOpen,
  isPlainObject,
  isRecordOf,
  isText,
} from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import {
  INVALID,
  copyOfJson,
  pickArray,
  pickRecord,
  readArray,
  readAt,
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
  takesOpenCount,
  takesText,
} from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const CHANGES_LLM_PROVIDER = ['claude', 'openai', 'ollama', 'gemini'];

const CHANGES_EXECUTION_MODE = ['simple', 'react', 'langgraph'];

const CHANGES_WEIGHT = /^-?(?:0|[1-9][0-9]{0,2})(?:\.[0-9]{1,2})?$/u;

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
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<AgentsUpdateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as AgentsUpdateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): AgentsUpdateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** A copy of the payload with the keys that are known here only. @throws ValidationError with every fault. */
export function strip(data: unknown): AgentsUpdateRequestedData {
  try {
    const copy = pick(data);
    if (copy !== INVALID) return copy as AgentsUpdateRequestedData;
  } catch {
    // What can't be read is refused.
  }
  throw new ValidationError(issuesOf(read, data, { strips: true }));
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { agentId, changes } = input;
  if (!isText(agentId, 1)) return false;
  if (!acceptsChanges(changes)) return false;
  return isOpen(input, 2);
}

function acceptsChanges(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const {
    name,
    description,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    active,
  } = input;
  if (name !== undefined && !isText(name, 1)) return false;
  if (description !== undefined && description !== null && typeof description !== 'string') return false;
  if (llmProvider !== undefined && !isOneOf(llmProvider, CHANGES_LLM_PROVIDER)) return false;
  if (llmModel !== undefined && typeof llmModel !== 'string') return false;
  if (executionMode !== undefined && !isOneOf(executionMode, CHANGES_EXECUTION_MODE)) return false;
  if (maxIterations !== undefined && maxIterations !== null && !isInteger(maxIterations, 1, 2147483647)) return false;
  if (timeoutSeconds !== undefined && timeoutSeconds !== null && !isInteger(timeoutSeconds, 1, 2147483647))
    return false;
  if (active !== undefined && typeof active !== 'boolean') return false;
  if (capabilities !== undefined && !isArrayOf(capabilities, acceptsChangesCapabilitiesItem)) return false;
  if (toolsConfig !== undefined && toolsConfig !== null && !isRecordOf(toolsConfig, acceptsChangesToolsConfigValue))
    return false;
  if (weight !== undefined && weight !== null && !isMatch(weight, CHANGES_WEIGHT)) return false;
  let keys = 0;
  if (name !== undefined) keys += 1;
  if (description !== undefined) keys += 1;
  if (llmProvider !== undefined) keys += 1;
  if (llmModel !== undefined) keys += 1;
  if (capabilities !== undefined) keys += 1;
  if (toolsConfig !== undefined) keys += 1;
  if (executionMode !== undefined) keys += 1;
  if (maxIterations !== undefined) keys += 1;
  if (timeoutSeconds !== undefined) keys += 1;
  if (weight !== undefined) keys += 1;
  if (active !== undefined) keys += 1;
  if (keys < 1 && countValues(input) < 1) return false;
  return isOpen(input, keys);
}

function acceptsChangesCapabilitiesItem(input: unknown): boolean {
  return typeof input === 'string';
}

function acceptsChangesToolsConfigValue(input: unknown): boolean {
  return isJson(input);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { agentId, changes } = input;
  if (!takesText(agentId, 'agentId', report, 1)) return INVALID;
  const changesCopy = readAt(changes, 'changes', report, readChanges);
  if (changesCopy === INVALID) return INVALID;
  return withUnknown(input, { agentId, changes: changesCopy }, 2, report);
}

function readChanges(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const grave = report?.grave;
  const {
    name,
    description,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    active,
  } = input;
  const copy: Record<string, unknown> = {};
  let keys = 0;
  if (name !== undefined) {
    if (!takesText(name, 'name', report, 1)) return INVALID;
    copy.name = name;
    keys += 1;
  }
  if (description !== undefined) {
    if (description !== null && !takesText(description, 'description', report)) return INVALID;
    copy.description = description;
    keys += 1;
  }
  if (llmProvider !== undefined) {
    if (!takesOneOf(llmProvider, 'llmProvider', report, CHANGES_LLM_PROVIDER)) return INVALID;
    copy.llmProvider = llmProvider;
    keys += 1;
  }
  if (llmModel !== undefined) {
    if (!takesText(llmModel, 'llmModel', report)) return INVALID;
    copy.llmModel = llmModel;
    keys += 1;
  }
  if (capabilities !== undefined) {
    const capabilitiesCopy = readArray(capabilities, 'capabilities', report, readChangesCapabilitiesItem);
    if (capabilitiesCopy === INVALID) return INVALID;
    copy.capabilities = capabilitiesCopy;
    keys += 1;
  }
  if (toolsConfig !== undefined) {
    let toolsConfigCopy: unknown = toolsConfig;
    if (toolsConfig !== null)
      toolsConfigCopy = readRecord(toolsConfig, 'toolsConfig', report, readChangesToolsConfigValue);
    if (toolsConfigCopy === INVALID) return INVALID;
    copy.toolsConfig = toolsConfigCopy;
    keys += 1;
  }
  if (executionMode !== undefined) {
    if (!takesOneOf(executionMode, 'executionMode', report, CHANGES_EXECUTION_MODE)) return INVALID;
    copy.executionMode = executionMode;
    keys += 1;
  }
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
    if (weight !== null && !takesMatch(weight, 'weight', report, CHANGES_WEIGHT)) return INVALID;
    copy.weight = weight;
    keys += 1;
  }
  if (active !== undefined) {
    if (!takesBoolean(active, 'active', report)) return INVALID;
    copy.active = active;
    keys += 1;
  }
  if (keys < 1 && !takesOpenCount(input, keys, 1, report, grave)) return INVALID;
  return withUnknown(input, copy, keys, report);
}

function readChangesCapabilitiesItem(input: unknown, report?: Report): unknown {
  if (!takesText(input, undefined, report)) return INVALID;
  return input;
}

function readChangesToolsConfigValue(input: unknown, report?: Report): unknown {
  return readJson(input, undefined, report);
}

/** A copy of what is known here, or INVALID. @internal */
export function pick(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const { agentId, changes } = input;
  if (!isText(agentId, 1)) return INVALID;
  const changesCopy = pickChanges(changes);
  if (changesCopy === INVALID) return INVALID;
  return { agentId, changes: changesCopy };
}

function pickChanges(input: unknown): unknown {
  if (!isPlainObject(input)) return INVALID;
  const {
    name,
    description,
    llmProvider,
    llmModel,
    capabilities,
    toolsConfig,
    executionMode,
    maxIterations,
    timeoutSeconds,
    weight,
    active,
  } = input;
  if (name !== undefined && !isText(name, 1)) return INVALID;
  if (description !== undefined && description !== null && typeof description !== 'string') return INVALID;
  if (llmProvider !== undefined && !isOneOf(llmProvider, CHANGES_LLM_PROVIDER)) return INVALID;
  if (llmModel !== undefined && typeof llmModel !== 'string') return INVALID;
  if (executionMode !== undefined && !isOneOf(executionMode, CHANGES_EXECUTION_MODE)) return INVALID;
  if (maxIterations !== undefined && maxIterations !== null && !isInteger(maxIterations, 1, 2147483647)) return INVALID;
  if (timeoutSeconds !== undefined && timeoutSeconds !== null && !isInteger(timeoutSeconds, 1, 2147483647))
    return INVALID;
  if (active !== undefined && typeof active !== 'boolean') return INVALID;
  let capabilitiesCopy: unknown = capabilities;
  if (capabilities !== undefined) capabilitiesCopy = pickArray(capabilities, pickChangesCapabilitiesItem);
  if (capabilitiesCopy === INVALID) return INVALID;
  let toolsConfigCopy: unknown = toolsConfig;
  if (toolsConfig !== undefined && toolsConfig !== null)
    toolsConfigCopy = pickRecord(toolsConfig, pickChangesToolsConfigValue);
  if (toolsConfigCopy === INVALID) return INVALID;
  if (weight !== undefined && weight !== null && !isMatch(weight, CHANGES_WEIGHT)) return INVALID;
  const copy: Record<string, unknown> = {};
  if (name !== undefined) copy.name = name;
  if (description !== undefined) copy.description = description;
  if (llmProvider !== undefined) copy.llmProvider = llmProvider;
  if (llmModel !== undefined) copy.llmModel = llmModel;
  if (capabilities !== undefined) copy.capabilities = capabilitiesCopy;
  if (toolsConfig !== undefined) copy.toolsConfig = toolsConfigCopy;
  if (executionMode !== undefined) copy.executionMode = executionMode;
  if (maxIterations !== undefined) copy.maxIterations = maxIterations;
  if (timeoutSeconds !== undefined) copy.timeoutSeconds = timeoutSeconds;
  if (weight !== undefined) copy.weight = weight;
  if (active !== undefined) copy.active = active;
  if (Object.keys(copy).length < 1) return INVALID;
  return copy;
}

function pickChangesCapabilitiesItem(input: unknown): unknown {
  if (typeof input !== 'string') return INVALID;
  return input;
}

function pickChangesToolsConfigValue(input: unknown): unknown {
  return copyOfJson(input);
}
