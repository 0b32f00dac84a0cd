import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareVersions, isVersion, loadContext } from '../../src/context.ts';
import { canaryModel } from '../../src/evolution/canaries.ts';
import { loadModel } from '../../src/generate.ts';
import { loadConfig } from '../../src/load-config.ts';
import { createProject } from './small-project.ts';

test('versions are ordered as semver orders them', () => {
  // https://semver.org/#spec-item-11
  const want = [
    '0.9.0',
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0-rc.1',
    '1.0.0',
    '1.2.0',
    '1.10.0',
    '2.0.0',
  ];
  expect([...want].sort()).not.toEqual(want);
  expect(want.toReversed().sort(compareVersions)).toEqual(want);
});

test('a number that JavaScript does not count exactly makes no version, nor does a text longer than npm takes', () => {
  expect(['9007199254740991.0.0', '1.0.0-rc.9007199254740991', '1.0.0-x99999999999999999999'].map(isVersion)).toEqual([
    ...[true, true, true],
  ]);
  expect(
    ['9007199254740992.0.0', '1.99999999999999999999.0', '1.0.9007199254740993', '1.0.0-rc.9007199254740992'].map(
      isVersion,
    ),
  ).toEqual([false, false, false, false]);
  expect([isVersion(`1.0.0-${'a'.repeat(250)}`), isVersion(`1.0.0-${'a'.repeat(251)}`)]).toEqual([true, false]);
});

test('history, notes and upcasters are read, a README is not', async () => {
  const cwd = createProject({
    'history/1.10.0.json': JSON.stringify(release('1.10.0')),
    'history/1.2.0.json': JSON.stringify(release('1.2.0')),
    'notes/tags.create.requested.md': '\uFEFFone\r\ntwo\r\n',
    'notes/README.md': 'about notes',
    'upcasters/tags.create.requested.ts': 'export default 1;\r\n',
  });
  const project = await loadConfig({ cwd });
  const { history, notes, upcasters } = loadContext(project, await loadModel(project));
  expect({ history: history.map(({ version }) => version), notes: [...notes], upcasters: [...upcasters] }).toEqual({
    history: ['1.2.0', '1.10.0'],
    notes: [['tags.create.requested', 'one\ntwo\n']],
    upcasters: [['tags.create.requested', 'export default 1;\n']],
  });
});

test('a release that is none is refused by its name', async () => {
  const project = await loadConfig({
    cwd: createProject({
      'history/1.0.0.json': '{"v":1}',
      'history/1.1.0.json': JSON.stringify(release('1.2.0')),
      'history/1.3.0.json': JSON.stringify({ ...release('1.3.0'), historyVersion: 99 }),
      'history/1.4.0.json': JSON.stringify({ ...release('1.4.0'), accepted: [null] }),
      'history/1.5.0.json': JSON.stringify(release('1.5.0')).replace('"events":[', '"events":[null,'),
      'history/1.6.0.json/a': '',
      'history/1.7.0.json': '{',
      'history/99999999999999999999.0.0.json': '{}',
    }),
  });
  const model = await loadModel(project);
  expect(() => loadContext(project, model)).toThrow(
    [
      'history/1.0.0.json is no release of synap; restore it from version control',
      'history/1.1.0.json holds version 1.2.0; restore it from version control',
      'history/1.3.0.json was written by a newer generator; update @synap/generator',
      'history/1.4.0.json is no release of synap; restore it from version control',
      'history/1.5.0.json is damaged: model.events[0] is null, which is no object; restore it from version control',
      'history/1.6.0.json could not be read: it is a folder',
      'history/1.7.0.json is not JSON',
    ].join('\n'),
  );
});

/** A release of a small catalog. */
const release = (version: string) => ({
  historyVersion: 1,
  version,
  generator: '0.1.0',
  zod: '4.6.7',
  canaries: {},
  model: { ...canaryModel(), package: { ...canaryModel().package, version } },
});

test('what cannot be read is one clear fault', async () => {
  const folder = createProject({ 'notes/tags.create.requested.md/a': '' });
  const project = await loadConfig({ cwd: folder });
  const model = await loadModel(project);
  expect(() => loadContext(project, model)).toThrow(
    `${folder}/notes/tags.create.requested.md could not be read: it is a folder`,
  );
});

test('a template of the project takes the place of the built-in one', async () => {
  const project = await loadConfig({ cwd: createProject({ 'templates/docs/event.hbs': 'own' }) });
  const { templates } = loadContext(project, await loadModel(project));
  expect(templates.read('docs/event.hbs')).toBe('own');
  expect(templates.isOverridden('docs/event.hbs')).toBe(true);
});

test('without a templates folder nothing is overridden', async () => {
  const cwd = createProject();
  const project = await loadConfig({ cwd });
  expect(project.templates).not.toHaveProperty('overrides');
  expect(project.notes).toBe(join(cwd, 'notes'));
});
