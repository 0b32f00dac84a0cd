/** Which version a release gets: what is asked for, if it is no less than what the changes need. */
import { compareVersions, isVersion } from '../context.ts';
import { KnownError } from '../known-error.ts';
import type { Bump } from './finding.ts';

export interface VersionQuestion {
  /** Of `--as`: `major`, `minor`, `patch` or a version. */
  readonly asked: string | undefined;
  /** What the manifest says, and where. */
  readonly written: string;
  readonly place: string;
  /** The newest release; null before the first. */
  readonly last: string | null;
  /** What the changes since the newest release that is no prerelease need at least. */
  readonly needed: { readonly version: string; readonly because: string };
  /** Whether anything changed since `last`. */
  readonly isChanged: boolean;
}

export type VersionAnswer =
  | { readonly is: 'release'; readonly version: string }
  /** Nothing changed, and no other version was asked for. */
  | { readonly is: 'nothing' }
  /** The release is in history and the manifest does not say so: a run was ended before its last step. */
  | { readonly is: 'unfinished'; readonly version: string }
  | { readonly is: 'refused'; readonly reason: string };

/** Throws `KnownError` for an `asked` that cannot be meant. */
export function chooseVersion(question: VersionQuestion): VersionAnswer {
  const { asked, written, last } = question;
  if (asked !== undefined && !isWord(asked) && !isVersion(asked)) {
    const limit = /\d{16}/.test(asked) ? `; its numbers go up to ${Number.MAX_SAFE_INTEGER}` : '';
    throw new KnownError(
      `--as takes major, minor, patch or a version such as 1.2.0, not ${JSON.stringify(asked)}${limit}`,
    );
  }
  if (!isVersion(written)) {
    throw new KnownError(
      `${question.place} says ${written}, which no release can have: write three whole numbers that JavaScript counts exactly, and no build metadata, such as 1.2.0`,
    );
  }
  if (last === null) {
    return chooseFirst(question);
  }
  if (compareVersions(written, last) < 0) {
    return chooseBehind({ ...question, last });
  }
  const version = wish({ ...question, last });
  return version === null ? { is: 'nothing' } : judgeWish({ ...question, last }, version);
}

type Word = Exclude<Bump, 'none'>;
const isWord = (text: string): text is Word => text === 'major' || text === 'minor' || text === 'patch';

type Known = VersionQuestion & { readonly last: string };

function chooseFirst({ asked, written, place }: VersionQuestion): VersionAnswer {
  if (asked === undefined) {
    return { is: 'release', version: written };
  }
  if (isWord(asked)) {
    throw new KnownError(
      `--as ${asked}: nothing was released yet, and the first release is the version that the manifest says, ${written}; leave --as out, or give a version`,
    );
  }
  return compareVersions(asked, written) < 0
    ? { is: 'refused', reason: `${place} says ${written}, and --as only goes up` }
    : { is: 'release', version: asked };
}

function chooseBehind({ written, place, last, isChanged }: Known): VersionAnswer {
  return isChanged
    ? {
        is: 'refused',
        reason: `${place} says ${written}, but ${last} is released, and versions only go up; write ${last} there and run it again`,
      }
    : { is: 'unfinished', version: last };
}

/** The version that is meant, be it enough or not; null where nothing asks for one. */
function wish({ asked, written, last, isChanged, needed }: Known): string | null {
  const isEdited = compareVersions(written, last) > 0;
  if (asked !== undefined && !isWord(asked)) {
    return asked === last && !isChanged && !isEdited ? null : asked;
  }
  if (!isChanged && !isEdited && (asked === undefined || !isPrerelease(last))) {
    return null;
  }
  if (asked !== undefined) {
    return raiseVersion(last, asked);
  }
  return isEdited ? written : leastAfter({ last, needed: needed.version });
}

function judgeWish({ written, place, last, needed }: Known, version: string): VersionAnswer {
  const refuse = (reason: string): VersionAnswer => ({ is: 'refused', reason });
  if (compareVersions(version, last) <= 0) {
    return refuse(`${version} is not above ${last}, which is released; versions only go up`);
  }
  if (compareVersions(version, written) < 0) {
    return refuse(`${version} is below ${written}, which ${place} says; leave --as out to release that`);
  }
  if (compareVersions(coreOf(version), coreOf(needed.version)) < 0) {
    return refuse(`${version} is too low: it has to be ${needed.version} at least, because of ${needed.because}`);
  }
  return { is: 'release', version };
}

/** A prerelease is followed by the next one of its row, which starts again where the row was on the way to too little. */
function leastAfter({ last, needed }: { last: string; needed: string }): string {
  if (!isPrerelease(last)) {
    return needed;
  }
  const [row = '', ...rest] = last.slice(last.indexOf('-') + 1).split(/\.(?=\d+$)/);
  if (compareVersions(coreOf(last), coreOf(needed)) < 0) {
    return `${coreOf(needed)}-${/^\d+$/.test(row) ? '1' : `${row}.1`}`;
  }
  const number = rest[0] ?? (/^\d+$/.test(row) ? row : undefined);
  if (number === undefined) {
    return `${last}.1`;
  }
  return `${last.slice(0, last.length - number.length)}${Number(number) + 1}`;
}

/**
 * The least version that is one bump above, as `npm version` has it: of a prerelease the release that it is on the way to,
 * where that is of the kind asked for. Throws `KnownError` where there is none.
 */
export function raiseVersion(version: string, bump: Word): string {
  if (!isVersion(version)) {
    throw new KnownError(`${version} is no version that a release can have; write one such as 1.2.0 in the manifest`);
  }
  const [major = 0, minor = 0, patch = 0] = coreOf(version).split('.').map(Number);
  if (isPrerelease(version) && (bump === 'patch' || (patch === 0 && (bump === 'minor' || minor === 0)))) {
    return coreOf(version);
  }
  const raised = {
    major: `${major + 1}.0.0`,
    minor: `${major}.${minor + 1}.0`,
    patch: `${major}.${minor}.${patch + 1}`,
  };
  if (!isVersion(raised[bump])) {
    throw new KnownError(`there is no ${bump} version above ${version}: its numbers are at their end`);
  }
  return raised[bump];
}

export const isPrerelease = (version: string): boolean => version.includes('-');

const coreOf = (version: string): string => version.split('-', 1)[0] ?? version;
