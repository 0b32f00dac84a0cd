// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { DocumentsCreateRequestedData } from '../../../tables/documents.ts';
import { isClosed, isOneOf, isPlainObject, isText } from '../../runtime/accept.ts';
import { type Validation, issuesOf } from '../../runtime/check.ts';
import { INVALID } from '../../runtime/read.ts';
import { type Report, takesNoOthers, takesObject, takesOneOf, takesText } from '../../runtime/report.ts';
import { ValidationError } from '../../runtime/validation-error.ts';

const TYPE = ['text', 'markdown', 'code', 'pdf', 'docx'];

const KEYS = ['title', 'type', 'content', 'language', 'projectId'];

/** Whether it is the payload of `documents.create.requested`, as its writer takes it. */
export function is(data: unknown): data is DocumentsCreateRequestedData {
  try {
    return accepts(data);
  } catch {
    return false;
  }
}

/** @throws ValidationError with every fault. */
export function assert(data: unknown): asserts data is DocumentsCreateRequestedData {
  if (!is(data)) throw new ValidationError(issuesOf(read, data));
}

/** A copy of the payload, or every fault. */
export function validate(data: unknown): Validation<DocumentsCreateRequestedData> {
  try {
    const copy = read(data);
    if (copy !== INVALID) return { success: true, data: copy as DocumentsCreateRequestedData };
  } catch {
    // What can't be read is refused.
  }
  return { success: false, issues: issuesOf(read, data) };
}

/** A copy of the payload. @throws ValidationError with every fault. */
export function parse(data: unknown): DocumentsCreateRequestedData {
  const result = validate(data);
  if (!result.success) throw new ValidationError(result.issues);
  return result.data;
}

/** Whether it is the payload. @internal */
export function accepts(input: unknown): boolean {
  if (!isPlainObject(input)) return false;
  const { title, type, content, language, projectId } = input;
  if (!isText(title, 1)) return false;
  if (!isOneOf(type, TYPE)) return false;
  if (typeof content !== 'string') return false;
  if (language !== undefined && typeof language !== 'string') return false;
  if (projectId !== undefined && typeof projectId !== 'string') return false;
  let keys = 3;
  if (language !== undefined) keys += 1;
  if (projectId !== undefined) keys += 1;
  return isClosed(input, keys, KEYS);
}

/** A copy, or INVALID. With a report it goes on and says all that is wrong. @internal */
export function read(input: unknown, report?: Report): unknown {
  if (!takesObject(input, report)) return INVALID;
  const { title, type, content, language, projectId } = input;
  if (!takesText(title, 'title', report, 1)) return INVALID;
  if (!takesOneOf(type, 'type', report, TYPE)) return INVALID;
  if (!takesText(content, 'content', report)) return INVALID;
  const copy: Record<string, unknown> = { title, type, content };
  let keys = 3;
  if (language !== undefined) {
    if (!takesText(language, 'language', report)) return INVALID;
    copy.language = language;
    keys += 1;
  }
  if (projectId !== undefined) {
    if (!takesText(projectId, 'projectId', report)) return INVALID;
    copy.projectId = projectId;
    keys += 1;
  }
  if (!takesNoOthers(input, keys, report, KEYS)) return INVALID;
  return copy;
}
