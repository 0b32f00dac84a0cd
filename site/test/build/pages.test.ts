import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { attribute, OUTPUT_FOLDER, parsePage, readBuiltSite, readModel, SITE_FOLDER, textOf } from '../built-site.ts';
import { findEvaluations, findPolicyFaults } from '../content-policy.ts';
import { weighScripts } from '../script-weight.ts';

const site = readBuiltSite();
const { tables, systems, events } = readModel();
const pageAt = (path: string) => {
  const page = site.pages.find((other) => other.path === path);
  if (page === undefined) throw new Error(`${SITE_FOLDER} has no ${path}`);
  return page;
};

describe('what the build holds', () => {
  test('each event has its page, its Markdown, the schemas to download and its example', () => {
    const wanted = events.flatMap(({ type }) => [
      `events/${type}/index.html`,
      `events/${type}.md`,
      ...['2020-12', 'draft-07'].flatMap((draft) =>
        ['reader', 'writer'].map((side) => `json-schema/${draft}/${side}/${type}.json`),
      ),
    ]);
    expect(events.length).toBeGreaterThan(0);
    expect(wanted.filter((path) => !site.files.has(path))).toEqual([]);
    const examples = [...new Set(events.map(({ domain }) => domain))].flatMap((domain) => {
      const { events: listed } = JSON.parse(site.read(`examples/${domain}.json`)) as {
        events: readonly { type: string; example: { type: string } }[];
      };
      return listed.filter(({ type, example }) => example.type === type).map(({ type }) => type);
    });
    expect(examples.sort()).toEqual(events.map(({ type }) => type).sort());
  });

  test('each table, each system and every page of the design is there', () => {
    const wanted = [
      ...tables.map(({ name }) => `tables/${name}/`),
      ...systems.map(({ domain }) => `systems/${domain}/`),
      ...['', 'catalog/', 'events/', 'envelope/', 'types/', 'graph/', 'playground/'],
      ...['reference/commands/', 'reference/changelog/'],
    ];
    expect(wanted.filter((path) => !site.files.has(`${path}index.html`))).toEqual([]);
  });

  test('the downloads are the files that were generated, byte for byte', () => {
    const copied = [...site.files].filter(
      (path) => /^(?:json-schema|graph)\//.test(path) && path !== 'graph/index.html',
    );
    expect(copied.length).toBeGreaterThan(events.length * 4);
    const changed = copied.filter((path) => site.read(path) !== readFileSync(join(OUTPUT_FOLDER, path), 'utf8'));
    expect(changed).toEqual([]);
  });

  test('llms.txt lists every event, table and guide as Markdown', () => {
    const text = site.read('llms.txt');
    const wanted = [
      ...events.map(({ type }) => `(/events/${type}.md)`),
      ...tables.map(({ name }) => `(/tables/${name}.md)`),
      ...[...site.files].filter((path) => /^(?:start|guides)\/.*\.md$/.test(path)).map((path) => `(/${path})`),
    ];
    expect(wanted.filter((link) => !text.includes(link))).toEqual([]);
  });
});

describe('a page without scripts', () => {
  test('an event page says all that its Markdown says: fields, examples, schema', () => {
    const poor = events.flatMap(({ type }) => {
      const markdown = site.read(`events/${type}.md`);
      const [main] = pageAt(`events/${type}/index.html`).elements.filter(({ tagName }) => tagName === 'main');
      const text = main === undefined ? '' : textOf(main);
      const fields = [...markdown.matchAll(/^\| `([^`]+)`/gm)].map(([, field = '']) => field);
      const code = [...markdown.matchAll(/^```\w+\n([\s\S]*?)\n```$/gm)].map(([, block = '']) => block);
      const schema = site.read(`json-schema/2020-12/reader/${type}.json`).trimEnd();
      return [type, ...fields, ...code, schema]
        .filter((part) => !text.includes(part))
        .map((part) => `${type}: ${part}`);
    });
    expect(poor).toEqual([]);
  });

  test('each has one heading of the first level, a language, a title and a description', () => {
    const poor = site.pages.filter(({ elements, path }) => {
      const named = (name: string) => elements.filter(({ tagName }) => tagName === name);
      const described = named('meta').some((meta) => attribute(meta, 'name') === 'description');
      return (
        named('h1').length !== 1 ||
        named('title').every((title) => textOf(title).trim() === '') ||
        named('html').every((html) => attribute(html, 'lang') !== 'en') ||
        (!described && path !== '404.html')
      );
    });
    expect(poor.map(({ path }) => path)).toEqual([]);
  });
});

describe('what a page may run', () => {
  test('each page has a policy before its scripts, which names each of them, and no code in attributes', () => {
    expect(site.pages.flatMap(findPolicyFaults)).toEqual([]);
  });

  test('control: a script without a hash, a handler, a lax policy and one that is not there are found', () => {
    const policy = (scripts: string) =>
      `<meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src ${scripts}; object-src 'none'; base-uri 'none'">`;
    const faultsOf = (html: string) => findPolicyFaults(parsePage('x', html));
    expect(faultsOf('<p>Nothing</p>')).toEqual(['x: 0 policies']);
    expect(faultsOf(`${policy(`'self' 'unsafe-eval'`)}<p onclick="go()">x</p>`)).toEqual([
      `x: script-src 'unsafe-eval'`,
      'x: <p onclick>',
    ]);
    expect(faultsOf(`${policy(`'self'`)}<script>go()</script><a href="javascript:go()">x</a>`)).toEqual([
      'x: a script without a hash: go()',
      'x: <a href="javascript:go()">',
    ]);
    expect(faultsOf(`<script src="https://elsewhere.example/x.js"></script>${policy(`'self'`)}`)).toEqual([
      'x: <script> before the policy',
      'x: script from https://elsewhere.example/x.js',
    ]);
  });

  test('no script of the build makes code of text', () => {
    const scripts = [...site.files].filter((path) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.flatMap((path) => findEvaluations(site.read(path)).map((found) => `${path}: ${found}`))).toEqual([]);
  });

  test('control: what makes code of text is found', () => {
    const code = 'a=eval("1");b=new Function("x");c=Function("y");d.isFunction(e);function (){}';
    expect(findEvaluations(code.replaceAll(';', '\n'))).toEqual([
      'a=eval("1")',
      'b=new Function("x")',
      'c=Function("y")',
    ]);
  });
});

describe('what the scripts of a page weigh', () => {
  /** Of an event page, search included. */
  const MOST = 150_000;

  test('an event page loads less than 150 kB of JavaScript, compressed', () => {
    const weights = events.map(({ type }) => weighScripts(pageAt(`events/${type}/index.html`), site));
    const most = Math.max(...weights.map(({ gzip }) => gzip));
    const whole = weights[0]?.files ?? [];
    // The search is loaded by a script that is loaded when the page is idle: if it is not there, it was not counted.
    expect(whole.some((file) => site.read(file).includes('pagefind'))).toBe(true);
    console.log(`scripts of an event page: ${most} bytes gzip at most, in ${whole.length} files`);
    const search = ['pagefind/pagefind.js', 'pagefind/pagefind-worker.js'].filter((file) => site.files.has(file));
    const withSearch = most + weighScripts(asPage(search), site).gzip;
    console.log(`with what the first search loads: ${withSearch} bytes gzip`);
    expect(withSearch).toBeLessThan(MOST);
  });

  test('control: one of 200 kB is too heavy', () => {
    let seed = 1;
    const noise = Array.from({ length: 60_000 }, () => (seed = (seed * 48_271) % 2_147_483_647).toString(36)).join('');
    const heavy = parsePage('x/index.html', `<script type="module" src="/heavy.js"></script>`);
    const files = new Set(['heavy.js', 'inner.js']);
    const read = (file: string) => (file === 'heavy.js' ? 'const x=()=>import("./inner.js")' : noise);
    const { gzip, files: weighed } = weighScripts(heavy, { ...site, files, read });
    expect(weighed).toEqual(['heavy.js', 'inner.js']);
    expect(gzip).toBeGreaterThan(MOST);
  });

  const asPage = (scripts: readonly string[]) =>
    parsePage('x/index.html', scripts.map((path) => `<script src="/${path}"></script>`).join(''));
});
