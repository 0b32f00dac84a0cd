import { join } from 'node:path';
import { expect, test } from 'vitest';
import { compareVersions, loadContext } from '../../src/context.ts';
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

test('history, notes and upcasters are read, a README is not', async () => {
  const cwd = createProject({
    'history/1.10.0.json': '{"v":110}',
    'history/1.2.0.json': '{"v":12}',
    'notes/tags.create.requested.md': '\uFEFFone\r\ntwo\r\n',
    'notes/README.md': 'about notes',
    'upcasters/tags.create.requested.ts': 'export default 1;\r\n',
  });
  const project = await loadConfig({ cwd });
  const { history, notes, upcasters } = loadContext(project, await loadModel(project));
  expect({ history, notes: [...notes], upcasters: [...upcasters] }).toEqual({
    history: [
      { version: '1.2.0', model: { v: 12 } },
      { version: '1.10.0', model: { v: 110 } },
    ],
    notes: [['tags.create.requested', 'one\ntwo\n']],
    upcasters: [['tags.create.requested', 'export default 1;\n']],
  });
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
