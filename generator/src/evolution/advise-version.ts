import { KnownError } from '../known-error.ts';
import type { Change } from './change.ts';
import type { Bump, VersionAdvice } from './finding.ts';
import { describeChange } from './describe-change.ts';
import { RULES } from './rules.ts';

/**
 * What the version after `current` has to be at least, by what changed since. What breaks anybody, or may, is major,
 * whatever declares or excuses it; what a consumer can make use of is minor; text is a patch. Below 1.0.0, where semver
 * promises nothing and package managers take the minor for the major, a break raises the minor and all else the patch.
 */
export function adviseVersion(changes: readonly Change[], current: string): VersionAdvice {
  const reason =
    changes.find((change) => bumpOf(change) === 'major') ??
    changes.find((change) => bumpOf(change) === 'minor') ??
    changes[0];
  if (reason === undefined) return { current, bump: 'none', version: current, because: 'nothing changed' };
  const bump = bumpOf(reason);
  return { current, bump, version: raiseVersion(current, bump), because: `${reason.rule}: ${describeChange(reason)}` };
}

/** What one change asks for. */
export const bumpOf = ({ rule, judgements }: Change): Exclude<Bump, 'none'> => {
  if (Object.values(judgements).some(({ verdict }) => verdict !== 'compatible')) return 'major';
  return RULES[rule].category === 'WIRE' || rule === 'DEPRECATED' ? 'minor' : 'patch';
};

/** The least version that is one bump above; of a prerelease, its release where that is enough. */
export function raiseVersion(version: string, bump: Bump): string {
  const [, major, minor, patch, prerelease] = /^(\d+)\.(\d+)\.(\d+)(-[^+]*)?/.exec(version) ?? [];
  if (patch === undefined) throw new KnownError(`${version} is no semantic version; correct it in the manifest`);
  const [x, y, z] = [major, minor, patch].map(Number) as [number, number, number];
  if (bump === 'none') return version;
  const step = x > 0 ? bump : bump === 'major' ? 'minor' : 'patch';
  if (prerelease !== undefined && isEnough(step, { y, z })) return `${x}.${y}.${z}`;
  if (step === 'major') return `${x + 1}.0.0`;
  return step === 'minor' ? `${x}.${y + 1}.0` : `${x}.${y}.${z + 1}`;
}

/** 2.0.0-rc.1 is on the way to a major version, 1.3.0-rc.1 to a minor one. */
const isEnough = (step: Exclude<Bump, 'none'>, { y, z }: { y: number; z: number }): boolean =>
  step === 'patch' || (step === 'minor' && z === 0) || (y === 0 && z === 0);
