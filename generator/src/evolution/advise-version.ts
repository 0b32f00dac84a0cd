import type { Change } from './change.ts';
import type { Bump, VersionAdvice } from './finding.ts';
import { describeChange } from './describe-change.ts';
import { raiseVersion } from './next-version.ts';
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
  const version = raiseVersion(withoutBuild(current), stepOf(bump, current));
  return { current, bump, version, because: `${reason.rule}: ${describeChange(reason)}` };
}

/** What one change asks for. */
const bumpOf = ({ rule, judgements, events }: Change): Exclude<Bump, 'none'> => {
  if (Object.values(judgements).some(({ verdict }) => verdict !== 'compatible')) return 'major';
  // A deprecated column that no event carries is text on its table's page.
  return RULES[rule].category === 'WIRE' || (rule === 'DEPRECATED' && events.length > 0) ? 'minor' : 'patch';
};

const stepOf = (bump: Exclude<Bump, 'none'>, current: string): Exclude<Bump, 'none'> => {
  if (!current.startsWith('0.')) return bump;
  return bump === 'major' ? 'minor' : 'patch';
};

/** A manifest may say `1.2.0+build`; no release does. */
const withoutBuild = (version: string): string => version.split('+', 1)[0] ?? version;
