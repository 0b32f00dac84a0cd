import { describe, expect, test } from 'vitest';
import { findBrokenLinks } from '../broken-links.ts';
import { parsePage, readBuiltSite, type BuiltPage, type BuiltSite } from '../built-site.ts';

const site = readBuiltSite();

describe('links of the built site', () => {
  test('each leads to a file of the build, and to an element of its page where it has an anchor', () => {
    const { broken, checked } = findBrokenLinks(site);
    expect(broken).toEqual([]);
    expect(checked).toBeGreaterThan(5_000);
  });

  test('control: a link, a picture, a script and an anchor that lead nowhere are found', () => {
    const page = parsePage(
      'control/index.html',
      `<h2 id="here">Here</h2>
      <a href="#here">fine</a><a href="../types/">fine</a><a href="https://elsewhere.example/">not followed</a>
      <a href="/playground/#type=tags.create.requested">fine</a>
      <a href="#nowhere">x</a><a href="/types/#fields">fine</a><a href="/types/#nowhere">x</a><a href="/types">x</a><a href="../gone/">x</a>
      <img src="/gone.svg"><script src="/gone.js"></script><template><a href="/gone/inner/">x</a></template>
      <a href="/playground/#type=tags.create.none">x</a>`,
    );
    expect(findBrokenLinks(withFile(site, page.path, '', page)).broken).toEqual([
      'control/index.html: #nowhere: no such anchor',
      'control/index.html: /types/#nowhere: no such anchor',
      'control/index.html: /types: no such file',
      'control/index.html: ../gone/: no such file',
      'control/index.html: /gone.svg: no such file',
      'control/index.html: /gone.js: no such file',
      'control/index.html: /gone/inner/: no such file',
      'control/index.html: /playground/#type=tags.create.none: no such event type',
    ]);
  });

  test('control: a page as Markdown that leads nowhere is found, and what stands in code is no link', () => {
    const text =
      '[fine](/types.md#fields) [x](/gone.md) [x](/types.md#nowhere) `[code](/gone.md)`\n\n```md\n[code](/gone.md)\n```\n';
    expect(findBrokenLinks(withFile(site, 'control.md', text)).broken).toEqual([
      'control.md: /gone.md: no such file',
      'control.md: /types.md#nowhere: no such anchor',
    ]);
  });

  test('control: a link that forgets the base is found', () => {
    const page = parsePage('types/index.html', '<a href="/types/">x</a><a href="/below/types/">fine</a>');
    expect(findBrokenLinks({ ...site, base: '/below/', pages: [page], files: new Set([page.path]) }).broken).toEqual([
      'types/index.html: /types/: is not below /below/',
    ]);
  });
});

/** Of the rest only the names: it is judged above. */
const withFile = ({ files, folder, base }: BuiltSite, path: string, text: string, page?: BuiltPage): BuiltSite => ({
  ...{ folder, base },
  files: new Set([...[...files].filter((file) => !/\.md$|^llms\.txt$/.test(file)), 'types.md', path]),
  pages: [parsePage('types/index.html', '<h2 id="fields">Fields</h2>'), ...(page === undefined ? [] : [page])],
  read: (file) => (file === path ? text : ''),
});
