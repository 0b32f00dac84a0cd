import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Handlebars from 'handlebars';
import { afterEach, describe, expect, test } from 'vitest';
import { BUILT_IN_TEMPLATES, loadTemplates, renderTemplate } from '../../src/emitters/templates.ts';

const folders: string[] = [];

function folderOf(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'templates-'));
  folders.push(folder);
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const load = (files: Readonly<Record<string, string>>) => loadTemplates({ builtIn: folderOf(files) });

describe('loadTemplates', () => {
  test('puts a project’s file in place of the built-in one of the same path', () => {
    const templates = loadTemplates({
      builtIn: folderOf({ 'docs/event.hbs': 'built-in', 'docs/table.hbs': 'built-in' }),
      overrides: folderOf({ 'docs/event.hbs': 'own', 'README.hbs': 'own' }),
    });
    expect(templates.read('docs/event.hbs')).toBe('own');
    expect(templates.read('docs/table.hbs')).toBe('built-in');
    expect(['docs/event.hbs', 'docs/table.hbs'].map((path) => templates.isOverridden(path))).toEqual([true, false]);
    expect(templates.list('docs/')).toEqual(['docs/event.hbs', 'docs/table.hbs']);
  });

  test('overrides nothing with the built-in folder itself, or with a folder that is not there', () => {
    const builtIn = folderOf({ 'a.hbs': 'a' });
    expect(loadTemplates({ builtIn, overrides: `${builtIn}/` }).isOverridden('a.hbs')).toBe(false);
    expect(loadTemplates({ builtIn, overrides: join(builtIn, 'missing') }).list('')).toEqual(['a.hbs']);
  });

  test('finds the templates that come with the generator', () => {
    expect(loadTemplates({ builtIn: BUILT_IN_TEMPLATES }).list('docs/')).toContain('docs/event.hbs');
  });

  test('names what there is when asked for what there is not', () => {
    expect(() => load({ 'a.hbs': '' }).read('b.hbs')).toThrow(
      'templates/b.hbs: there is no such template; there are: a.hbs',
    );
  });
});

describe('renderTemplate', () => {
  test('places values as they are, reads partials and Windows line ends', () => {
    const templates = load({
      'page.hbs': '{{title}}\r\n{{#each rows}}\r\n{{> docs/partials/row}}\r\n  of {{../title}}\r\n{{/each}}\r\n',
      'docs/partials/row.hbs': '- {{name}}\n',
    });
    const view = { title: '<b>&', rows: [{ name: '{{x}}' }, { name: 'b' }] };
    expect(renderTemplate(templates, 'page.hbs', view)).toBe('<b>&\n- {{x}}\n  of <b>&\n- b\n  of <b>&\n');
  });

  test.for([
    ['a value', '\n{{titel}}', 'the view has no property "titel"; it has: title, rows; used at page.hbs:2'],
    [
      'a condition',
      '{{#if titel}}x{{/if}}',
      'the view has no property "titel"; it has: title, rows; used at page.hbs:1',
    ],
    ['a list', '{{#each rowz}}x{{/each}}', 'the view has no property "rowz"'],
    [
      'a nested value',
      '{{#each rows}}\n{{#if nam}}x{{/if}}{{/each}}',
      'the view.rows[0] has no property "nam"; it has: name; used at page.hbs:2',
    ],
    ['an inherited value', '{{#if constructor}}x{{/if}}', 'the view has no property "constructor"'],
    ['a helper', '\n{{#iff title}}x{{/iff}}', 'unknown helper iff - 2:'],
    ['syntax', '\n\n{{#if title}}', 'Parse error on line 3'],
  ] as const)('refuses a misspelt name in %s, and says where', ([, text, want]) => {
    const render = () => renderTemplate(load({ 'page.hbs': text }), 'page.hbs', { title: 't', rows: [{ name: 'a' }] });
    expect(render).toThrow('templates/page.hbs: ');
    expect(render).toThrow(want);
  });

  test('names the partial in which a name is misspelt', () => {
    const templates = load({ 'page.hbs': '{{> partials/top}}', 'partials/top.hbs': 'a\n\n{{#if titel}}{{/if}}' });
    expect(() => renderTemplate(templates, 'page.hbs', { title: 't' })).toThrow('used at partials/top.hbs:3');
  });

  test('control: strict Handlebars alone lets a misspelt condition pass', () => {
    expect(Handlebars.compile('{{#if titel}}x{{/if}}', { strict: true })({ title: 't' })).toBe('');
  });
});
