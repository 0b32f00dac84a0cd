import type { Issue } from './report.ts';

/** What was refused, with every fault: `issues` for programs, the message for people. */
export class ValidationError extends Error {
  override readonly name = 'ValidationError';
  readonly issues: readonly Issue[];

  /** One thrown by another copy of this module is one as well: ES modules and CommonJS each have their own. */
  static override [Symbol.hasInstance](error: unknown): boolean {
    return error instanceof Error && error.name === 'ValidationError' && 'issues' in error;
  }

  constructor(issues: readonly Issue[]) {
    super(
      issues.map(({ path, message }) => (path.length === 0 ? message : `${path.join('.')}: ${message}`)).join('\n'),
    );
    this.issues = issues;
  }
}
