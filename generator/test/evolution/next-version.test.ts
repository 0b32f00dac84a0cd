/** Which version a release gets, by what was asked for, what the manifest says and what the changes need. */
import { describe, expect, test } from 'vitest';
import { chooseVersion, raiseVersion, type VersionQuestion } from '../../src/evolution/next-version.ts';
import { KnownError } from '../../src/known-error.ts';

/** After 1.2.0, which the manifest still says, something was added. */
const choose = (more: Partial<VersionQuestion> & { readonly needs?: string } = {}) => {
  const { needs = '1.3.0', ...question } = more;
  return chooseVersion({
    ...{ asked: undefined, written: '1.2.0', place: 'm.ts:3:14', last: '1.2.0', isChanged: true },
    needed: { version: needs, because: 'EVENT_ADDED: tags.a.b was added' },
    ...question,
  });
};
const release = (version: string) => ({ is: 'release', version });
const refused = (reason: string) => ({ is: 'refused', reason });
const NOTHING = { is: 'nothing' };

describe('the first release', () => {
  const first = (more: Partial<VersionQuestion>) => choose({ last: null, written: '0.3.0', ...more });

  test.each<readonly [string | undefined, ReturnType<typeof choose> | object]>([
    [undefined, release('0.3.0')],
    ['0.3.0', release('0.3.0')],
    ['1.0.0', release('1.0.0')],
    ['0.2.9', refused('m.ts:3:14 says 0.3.0, and --as only goes up')],
  ])('asked as %s', (asked, want) => {
    expect(first({ asked })).toEqual(want);
  });

  test.each(['major', 'minor', 'patch'])('has nothing to be %s of', (asked) => {
    expect(() => first({ asked })).toThrow(
      new KnownError(
        `--as ${asked}: nothing was released yet, and the first release is the version that the manifest says, 0.3.0; leave --as out, or give a version`,
      ),
    );
  });
});

describe('after a release', () => {
  test.each<readonly [string, Parameters<typeof choose>[0], object]>([
    ['is what the changes need', {}, release('1.3.0')],
    ['is nothing where nothing changed', { isChanged: false }, NOTHING],
    ['is what the manifest says, where that was raised', { written: '1.4.0' }, release('1.4.0')],
    ['is what the manifest says without a change', { written: '1.4.0', isChanged: false }, release('1.4.0')],
    ['is what was asked for', { asked: '2.0.0' }, release('2.0.0')],
    ['is what was asked for without a change', { asked: '2.0.0', isChanged: false }, release('2.0.0')],
    ['is nothing where the last one is asked for again', { asked: '1.2.0', isChanged: false }, NOTHING],
    ['is one step above the last', { asked: 'major' }, release('2.0.0')],
    ['is one step above the last, if that is enough', { asked: 'minor' }, release('1.3.0')],
    ['is nothing for a step without a change', { asked: 'patch', isChanged: false }, NOTHING],
    [
      'is a step where the manifest was raised',
      { asked: 'major', written: '1.3.0', isChanged: false },
      release('2.0.0'),
    ],
    [
      'is not the last one',
      { asked: '1.2.0' },
      refused('1.2.0 is not above 1.2.0, which is released; versions only go up'),
    ],
    [
      'is not the last one that the manifest has left behind',
      { asked: '1.2.0', written: '1.3.0', isChanged: false },
      refused('1.2.0 is not above 1.2.0, which is released; versions only go up'),
    ],
    [
      'is none before the last',
      { asked: '1.1.9' },
      refused('1.1.9 is not above 1.2.0, which is released; versions only go up'),
    ],
    [
      'is none before what the manifest says',
      { asked: '1.3.0', written: '1.4.0' },
      refused('1.3.0 is below 1.4.0, which m.ts:3:14 says; leave --as out to release that'),
    ],
    [
      'is not less than the changes need',
      { asked: 'patch' },
      refused('1.2.1 is too low: it has to be 1.3.0 at least, because of EVENT_ADDED: tags.a.b was added'),
    ],
    [
      'is not less than the changes need, though the manifest says so',
      { written: '1.2.1' },
      refused('1.2.1 is too low: it has to be 1.3.0 at least, because of EVENT_ADDED: tags.a.b was added'),
    ],
    ['may be a prerelease of what they need', { asked: '1.3.0-rc.1' }, release('1.3.0-rc.1')],
    [
      'is none below the last one, where the manifest is behind',
      { written: '1.1.0' },
      refused(
        'm.ts:3:14 says 1.1.0, but 1.2.0 is released, and versions only go up; write 1.2.0 there and run it again',
      ),
    ],
    [
      'is that of the run that was ended before it wrote the manifest',
      { written: '1.1.0', isChanged: false },
      { is: 'unfinished', version: '1.2.0' },
    ],
  ])('the version %s', (_what, question, want) => {
    expect(choose(question)).toEqual(want);
  });
});

describe('after a prerelease', () => {
  const after = (last: string, more: Parameters<typeof choose>[0] = {}) => choose({ last, written: last, ...more });

  test.each<readonly [string, Parameters<typeof choose>[0], object]>([
    ['1.3.0-rc.1', {}, release('1.3.0-rc.2')],
    ['1.3.0-rc.9', {}, release('1.3.0-rc.10')],
    ['1.3.0-rc', {}, release('1.3.0-rc.1')],
    ['1.3.0-4', {}, release('1.3.0-5')],
    ['1.3.0-a.b.7', {}, release('1.3.0-a.b.8')],
    ['1.3.0-14', {}, release('1.3.0-15')],
    ['1.3.0-rc1', {}, release('1.3.0-rc1.1')],
    ['1.3.0-1rc', {}, release('1.3.0-1rc.1')],
    ['1.3.0-1.2b.3', {}, release('1.3.0-1.2b.4')],
    ['1.3.0-14', { needs: '2.0.0' }, release('2.0.0-1')],
    ['1.3.0-rc1', { needs: '2.0.0' }, release('2.0.0-rc1.1')],
    ['1.3.0-1rc', { needs: '2.0.0' }, release('2.0.0-1rc.1')],
    ['1.3.0-rc.12', { needs: '2.0.0' }, release('2.0.0-rc.1')],
    ['1.3.0-rc.4', { needs: '2.0.0' }, release('2.0.0-rc.1')],
    ['1.3.0-4', { needs: '2.0.0' }, release('2.0.0-1')],
    ['1.3.0-rc.1', { isChanged: false }, NOTHING],
    ['1.3.0-rc.1', { isChanged: false, asked: 'minor' }, release('1.3.0')],
    ['1.3.0-rc.1', { isChanged: false, asked: '1.3.0' }, release('1.3.0')],
    ['1.3.0-rc.1', { written: '1.3.0' }, release('1.3.0')],
    ['1.3.0-rc.1', { asked: 'major', needs: '2.0.0' }, release('2.0.0')],
  ])('%s, %j', (last, question, want) => {
    expect(after(last, question)).toEqual(want);
  });
});

describe('what is no version', () => {
  test.each(['next', '1.2', 'v1.3.0', '1.3.0+build', 'Major', ''])('is not taken for one: --as %s', (asked) => {
    expect(() => choose({ asked })).toThrow(
      new KnownError(`--as takes major, minor, patch or a version such as 1.2.0, not ${JSON.stringify(asked)}`),
    );
  });

  test('is one whose numbers are too large, and that is said', () => {
    expect(() => choose({ asked: '9999999999999999.0.0' })).toThrow(
      /not "9999999999999999\.0\.0"; its numbers go up to 9007199254740991$/,
    );
  });

  test('is told with its place, where the manifest says it', () => {
    expect(() => choose({ written: '1.2.0+build' })).toThrow(
      /^m\.ts:3:14 says 1\.2\.0\+build, which no release can have: write three whole numbers/,
    );
  });
});

test('a step is raised as package managers do it', () => {
  expect(['major', 'minor', 'patch'].map((bump) => raiseVersion('1.2.3', bump as 'major'))).toEqual([
    ...['2.0.0', '1.3.0', '1.2.4'],
  ]);
  expect(() => raiseVersion('1.2', 'patch')).toThrow(
    new KnownError('1.2 is no version that a release can have; write one such as 1.2.0 in the manifest'),
  );
});

test('control: the same question has another answer where the changes need more', () => {
  expect(choose({ needs: '2.0.0' })).not.toEqual(choose());
});
