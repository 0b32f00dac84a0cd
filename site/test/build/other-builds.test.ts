/**
 * Builds the site again in other ways, which takes minutes: only with DOCS_LONG=1, as `pnpm docs:test --long` sets it.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findBrokenLinks } from '../broken-links.ts';
import { attribute, readBuiltSite, SITE_FOLDER, textOf } from '../built-site.ts';
import { findPolicyFaults } from '../content-policy.ts';

const isLong = process.env['DOCS_LONG'] === '1';
if (!isLong) console.log('skipped: further builds of the site take minutes; `pnpm docs:test --long` runs them');

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../..');
// Where Astro leaves nothing else behind: a folder of the site that git does not see.
const folder = join(root, 'node_modules/.other-builds');
const MINUTES = 60_000;

describe.skipIf(!isLong)('the site, built again', { timeout: 10 * MINUTES }, () => {
  beforeAll(() => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  test('is the same, byte for byte', async () => {
    const again = await build('again');
    const [first, second] = [SITE_FOLDER, again].map((built) => readBuiltSite(built));
    expect([...(second?.files ?? [])].sort()).toEqual([...(first?.files ?? [])].sort());
    expect([...(first?.files ?? [])].filter((path) => isDifferent(path, again))).toEqual([]);
    // The control: a byte more is seen.
    writeFileSync(join(again, 'llms.txt'), `${readFileSync(join(again, 'llms.txt'), 'utf8')}\n`);
    expect(isDifferent('llms.txt', again)).toBe(true);
  });

  test('for a host where it is not at the root, has the base before every link', async () => {
    const built = readBuiltSite(await build('based', { SITE_BASE: '/events/' }), '/events/');
    expect(findBrokenLinks(built).broken).toEqual([]);
    // The control: at the root the same build leads nowhere.
    expect(findBrokenLinks({ ...built, base: '/' }).broken.length).toBeGreaterThan(1000);
  });

  test('from a catalog of hostile texts, shows them as text', async () => {
    const project = mkdtempSync(join(tmpdir(), 'docs-hostile-'));
    try {
      writeFileSync(join(project, 'manifest.json'), JSON.stringify(hostileManifest()));
      writeFileSync(join(project, 'synap.config.mjs'), `export default { manifest: 'manifest.json' };\n`);
      const synap = resolve(root, '../generator/bin/synap.mjs');
      await run(process.execPath, [synap, 'generate', '--no-build'], { cwd: project });
      const built = readBuiltSite(await build('hostile', { SYNAP_OUTPUT: join(project, 'output') }));
      const pages = built.pages.filter(({ path }) =>
        /^(?:catalog|tables|events|types|envelope|graph|playground)\//.test(path),
      );
      expect(pages.map(({ path }) => path)).toContain('events/notes.create.requested/index.html');
      expect(pages.flatMap(findPolicyFaults)).toEqual([]);
      // Pages written by hand lead into this catalog too, which has none of the events that they name.
      expect(findBrokenLinks(built).broken).toEqual([]);
      for (const { path, elements } of pages) {
        const strange = elements.filter(
          (element) =>
            element.tagName === 'marquee' ||
            attribute(element, 'src') === 'x' ||
            (element.tagName === 'script' && textOf(element).includes('injected')) ||
            /^(?:javascript|data:text)/i.test(attribute(element, 'href')?.trim() ?? ''),
        );
        expect([path, strange.map(({ tagName }) => tagName)]).toEqual([path, []]);
      }
      const [page] = pages.filter(({ path }) => path === 'events/notes.create.requested/index.html');
      const text =
        page?.elements
          .filter(({ tagName }) => tagName === 'main')
          .map(textOf)
          .join('') ?? '';
      for (const hostile of HOSTILE) expect(text).toContain(hostile);
    } finally {
      rmSync(project, { recursive: true, force: true });
    }
  });

  async function build(name: string, env: Readonly<Record<string, string>> = {}): Promise<string> {
    const outDir = join(folder, name);
    await run(process.execPath, [join(root, 'node_modules/astro/astro.js'), 'build', '--outDir', outDir], {
      cwd: root,
      // Not all that is here: Vitest sets BASE_URL and more, which Astro would read.
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], ASTRO_TELEMETRY_DISABLED: '1', ...env },
      maxBuffer: 64 * 1024 * 1024,
    });
    return outDir;
  }
});

const isDifferent = (path: string, other: string): boolean =>
  !readFileSync(join(SITE_FOLDER, path)).equals(readFileSync(join(other, path)));

/** Each ends what it may stand in: HTML, an attribute, a script, a template, Markdown, a table, JSX. */
const HOSTILE = [
  '</script><script>globalThis.injected=1</script>',
  '<img src=x onerror="globalThis.injected=1">',
  '{{x}} {{{y}}} ${globalThis.injected=1} {globalThis.injected}',
  '<!-- --> ]]> <marquee>',
  '[link](javascript:globalThis.injected=1) ![image](x)',
  '`code` *star* _line_ | bar',
  `"quoted" 'single' &amp; &lt;b&gt;`,
];

function hostileManifest(): object {
  const hostile = HOSTILE.join(' ');
  const said = { description: hostile, trigger: hostile, automation: hostile, output: hostile };
  return {
    name: 'notes',
    package: { name: '@notes/types', version: '1.0.0', description: hostile },
    idNamespace: 'https://notes.example/schemas',
    envelope: {
      name: 'NoteEvent',
      description: hostile,
      fields: [
        { name: 'id', type: 'uuid', description: hostile },
        { name: 'version', const: 'v1', description: hostile },
        { name: 'type', type: 'text', description: hostile },
        { name: 'data', type: 'jsonb', additionalProperties: true, description: hostile },
        { name: 'userId', type: 'text', description: hostile, example: hostile },
        { name: 'source', ref: 'EventSource', description: hostile },
        { name: 'timestamp', type: 'timestamptz', description: hostile },
      ],
    },
    sources: [{ name: 'app', description: hostile }],
    actions: [{ name: 'create', derives: 'create', description: hostile }],
    modifiers: [
      { name: 'requested', derives: 'intent', description: hostile, publishers: ['user'] },
      { name: 'validated', derives: 'fact', description: hostile, publishers: ['system'] },
    ],
    tables: [
      {
        name: 'notes',
        description: hostile,
        owner: hostile,
        subject: 'note',
        deletion: { style: 'hard' },
        columns: [
          { name: 'id', type: 'uuid', primaryKey: true, generated: true, description: hostile },
          { name: 'title', type: 'text', description: hostile, example: hostile, default: hostile },
        ],
        events: {
          'create.requested': { ...said, handlers: [hostile], emits: ['notes.create.validated'] },
          'create.validated': said,
        },
      },
    ],
  };
}
