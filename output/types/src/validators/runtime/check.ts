import { JSON_MESSAGE } from '../../hints.ts';
import type { Read } from './read.ts';
import type { Issue, Report } from './report.ts';

/** The copy of a value that is valid, or every fault of one that is not. */
export type Validation<Value> =
  { readonly success: true; readonly data: Value } | { readonly success: false; readonly issues: readonly Issue[] };

/** All that is wrong with a value that was refused; at least one thing. */
export function issuesOf(read: Read, value: unknown, { strips = false }: { strips?: boolean } = {}): readonly Issue[] {
  const report: Report = { issues: [], path: [], grave: 0, strips };
  try {
    read(value, report);
    if (report.issues.length > 0) return report.issues;
  } catch {
    // What can't be read is no JSON, nor is what changes while it is read.
  }
  return [...report.issues, { code: 'custom', path: [...report.path], message: JSON_MESSAGE }];
}
