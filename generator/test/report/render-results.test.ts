/**
 * Every format is read back by a reader of that format. With SYNAP_SARIF_SCHEMA=<file> SARIF is also held against that
 * JSON Schema of SARIF 2.1.0 (drafts 4 to 7), as npm's @microsoft/jest-sarif or schemastore.org have it.
 */
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import type { Nodes } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { joinWithinLimit, MAX_COMMENT } from '../../src/report/render-markdown.ts';
import { FORMATS, renderResults } from '../../src/report/render.ts';
import type { Result } from '../../src/report/result.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { readWorkflowCommands } from './read-workflow-commands.ts';
import { readXml } from './read-xml.ts';
import { hostileResults, rendering, RESULTS } from './results.ts';

const HOSTILE = hostileResults(
  [
    ...PAYLOADS,
    ']]>',
    '::error::forged',
    'a%0A::error::b',
    'x\n::set-output name=a::b',
    '</failure>',
    '@octocat',
    '#12',
    '\uffff',
    '-->',
  ].filter((text) => text.length < 1_000),
);

const counted = (results: readonly Result[]): readonly Result[] =>
  results.filter(({ suppressed }) => suppressed === null);

describe.each(FORMATS)('%s', (format) => {
  test('is what the golden file shows', async () => {
    await expect(renderResults(format, rendering(RESULTS))).toMatchFileSnapshot(`golden/lint.${format}.txt`);
  });

  test('holds nothing that a terminal or an editor hides, whatever the findings hold', () => {
    const output = renderResults(format, rendering(HOSTILE));
    const hidden = [...output.matchAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu)].map(([each]) => each);
    expect(new Set(hidden)).toEqual(new Set(['\n']));
    expect(output.endsWith('\n')).toBe(true);
  });
});

describe('text', () => {
  test('starts a line for each finding and for nothing else', () => {
    const lines = renderResults('text', rendering(HOSTILE)).split('\n');
    const starts = lines.filter((line) => line !== '' && !line.startsWith('    '));
    expect(starts).toHaveLength(HOSTILE.length + 1);
    expect(starts.slice(0, -1).filter((line) => !/:1:1 (?:error|warning|note|suppressed) /.test(line))).toEqual([]);
  });

  test('says, where asked, the entry that suppresses a finding, which the file refuses until it is filled in', () => {
    const text = renderResults('text', { ...rendering(RESULTS), showSuppressions: true });
    // Not of what is suppressed already, nor of notes, which fail nothing.
    expect(text.split('\n').filter((line) => line.includes('suppress with'))).toEqual([
      '    suppress with {"rule":"PAIR_INCOMPLETE","fingerprint":"00112233445566aa","reason":"","expires":"YYYY-MM-DD"}',
      '    suppress with {"rule":"VAGUE_NAME","fingerprint":"00112233445566bb","reason":"","expires":"YYYY-MM-DD"}',
    ]);
  });

  test('colours the severity and the counts only', () => {
    const text = renderResults('text', {
      ...rendering(RESULTS),
      paint: (style, part) => `<${String(style)}>${part}</>`,
    });
    expect(text).toContain('catalog/tables/tags.ts:14:5 <red>error</> PAIR_INCOMPLETE ');
    expect(text.endsWith('lint: <red>1 error, 1 warning, 1 note, 1 suppressed</>\n')).toBe(true);
  });

  test('indents every line of details, of which one may bring several', () => {
    const text = renderResults('text', rendering([{ ...RESULTS[1]!, details: ['one\ntwo\r\n  three', 'fo\u2028ur'] }]));
    expect(text.split('\n').slice(1, -2)).toEqual(['    one', '    two', '      three', '    fo\\u2028ur']);
  });

  test('says so where there is nothing to say', () => {
    expect(renderResults('text', rendering([]))).toBe('lint: no findings\n');
  });
});

describe('json', () => {
  test('gives every finding back as it was', () => {
    const report: unknown = JSON.parse(renderResults('json', rendering(HOSTILE)));
    expect(report).toMatchObject({ command: 'lint', ok: false, results: HOSTILE });
  });

  test('is fine where nothing but suppressed errors is left', () => {
    const report: unknown = JSON.parse(renderResults('json', rendering(RESULTS.slice(1))));
    expect(report).toMatchObject({ ok: true, counts: { error: 0, warning: 1, note: 1, suppressed: 1 } });
  });
});

const text = z.strictObject({ text: z.string().min(1) });
const result = z.strictObject({
  ruleId: z.string(),
  ruleIndex: z.int().min(0),
  level: z.enum(['error', 'warning', 'note']),
  message: text,
  locations: z
    .array(
      z.strictObject({
        physicalLocation: z.strictObject({
          artifactLocation: z.strictObject({
            uri: z.string().regex(/^(?:[\w.~!'()*/-]|%[0-9A-F]{2})+$/),
            uriBaseId: z.literal('%SRCROOT%'),
          }),
          region: z.strictObject({ startLine: z.int().min(1), startColumn: z.int().min(1) }),
        }),
      }),
    )
    .length(1),
  partialFingerprints: z.strictObject({ 'synap/v1': z.string().regex(/^[0-9a-f]{16}$/) }),
  suppressions: z.array(
    z.strictObject({ kind: z.literal('external'), status: z.literal('accepted'), justification: z.string() }),
  ),
});
const rule = z.strictObject({ id: z.string(), shortDescription: text.optional(), help: text.optional() });
/** What SARIF 2.1.0 requires of the properties that are used here. */
const sarif = z.strictObject({
  $schema: z.url(),
  version: z.literal('2.1.0'),
  runs: z
    .array(
      z.strictObject({
        tool: z.strictObject({
          driver: z.strictObject({ name: z.literal('synap'), version: z.string(), rules: z.array(rule) }),
        }),
        automationDetails: z.strictObject({ id: z.string() }),
        columnKind: z.literal('utf16CodeUnits'),
        results: z.array(result),
      }),
    )
    .length(1),
});

describe('sarif', () => {
  const read = (results: readonly Result[]) =>
    sarif.parse(JSON.parse(renderResults('sarif', rendering(results)))).runs[0]!;

  test('has a rule for every result, a fingerprint, and a place below the root of the sources', () => {
    const { tool, results } = read(HOSTILE);
    expect(results.map(({ ruleId, ruleIndex }) => tool.driver.rules[ruleIndex]?.id === ruleId)).not.toContain(false);
    expect(new Set(tool.driver.rules.map(({ id }) => id)).size).toBe(tool.driver.rules.length);
    const files = results.map(({ locations }) =>
      decodeURIComponent(locations[0]!.physicalLocation.artifactLocation.uri),
    );
    expect(files).toEqual(HOSTILE.map(({ place }) => place!.file.replace(/\p{Cs}/gu, '\ufffd')));
  });

  test('says why a finding is suppressed', () => {
    expect(read(RESULTS).results.map(({ suppressions }) => suppressions.map((each) => each.justification))).toEqual([
      [],
      [],
      ['the old clients know it by that name'],
      [],
    ]);
  });

  test('control: a result without its message or its place, or of another level, is no such report', () => {
    const report = JSON.parse(renderResults('sarif', rendering(RESULTS))) as z.infer<typeof sarif>;
    const change = (edit: (first: Record<string, unknown>) => void) => {
      const copy = structuredClone(report);
      edit(copy.runs[0]!.results[0]! as Record<string, unknown>);
      return sarif.safeParse(copy).success;
    };
    expect(change(() => {})).toBe(true);
    expect(change((first) => delete first['message'])).toBe(false);
    expect(change((first) => delete first['locations'])).toBe(false);
    expect(change((first) => Object.assign(first, { level: 'fatal' }))).toBe(false);
  });

  test('makes no link of what looks like one', () => {
    const [first] = read([{ ...RESULTS[1]!, message: 'see [x](javascript:1) and data[0]' }]).results;
    expect(first?.message.text).toBe('see \\[x](javascript:1) and data[0]');
  });

  const schemaFile = process.env['SYNAP_SARIF_SCHEMA'];
  if (schemaFile === undefined) {
    console.info('skipped: SARIF against its own JSON Schema; set SYNAP_SARIF_SCHEMA to the path of one');
  }
  test.skipIf(schemaFile === undefined)('is valid by the JSON Schema of SYNAP_SARIF_SCHEMA', () => {
    const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile!, 'utf8')) as Record<string, unknown>;
    const validate = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(schema);
    for (const results of [[], RESULTS, HOSTILE]) {
      const report = JSON.parse(renderResults('sarif', rendering(results))) as { runs: { results: object[] }[] };
      expect([validate(report), validate.errors]).toEqual([true, null]);
      report.runs[0]!.results.push({ ruleId: 'NO_MESSAGE' });
      expect(validate(report)).toBe(false);
    }
  });
});

describe('github', () => {
  test('is one annotation a finding, with its place and whole text', () => {
    const [first] = readWorkflowCommands(renderResults('github', rendering(RESULTS)));
    expect(first).toEqual({
      command: 'error',
      properties: { file: 'catalog/tables/tags.ts', line: '14', col: '5', title: 'PAIR_INCOMPLETE' },
      message:
        'tags.create.requested has no tags.create.validated; add the other event of the pair\nhandled by: worker\n  and by nobody else',
    });
  });

  test('forges no command, and loses no character of a name', () => {
    const commands = readWorkflowCommands(renderResults('github', rendering(HOSTILE)));
    const expected = counted(HOSTILE);
    expect(commands.map((each) => each?.command)).toEqual(
      expected.map(({ severity }) => (severity === 'note' ? 'notice' : severity)),
    );
    const printable = (text: string) => /^[\x20-\x7e]*$/.test(text);
    const titles = expected.map(({ rule: id }, index) =>
      printable(id) ? commands[index]?.properties['title'] === id : true,
    );
    expect(titles).not.toContain(false);
  });

  test('control: a line end that is not escaped forges one', () => {
    const forged = renderResults('github', rendering(RESULTS)).replaceAll('%0A', '\n');
    expect(readWorkflowCommands(forged)).toContain(null);
  });
});

describe('junit', () => {
  test('fails where the command fails, and skips what is suppressed', () => {
    const { attributes, children } = readXml(renderResults('junit', rendering(RESULTS)));
    expect(attributes).toEqual({ name: 'synap lint', tests: '5', failures: '1', errors: '0', skipped: '1' });
    expect(children[0]!.children.map((each) => each.children.map(({ name }) => name).join())).toEqual([
      'failure',
      'system-out',
      'skipped',
      'system-out',
      // TEXT_UNBOUNDED has found nothing.
      '',
    ]);
  });

  test('is XML whatever the findings hold, and gives their text back', () => {
    const [suite] = readXml(renderResults('junit', rendering(HOSTILE))).children;
    const cases = suite!.children.slice(0, HOSTILE.length);
    expect(suite!.attributes['tests']).toBe(String(suite!.children.length));
    const wrong = HOSTILE.filter(
      ({ message, suppressed }, index) =>
        suppressed === null &&
        /^[\x20-\x7e]+$/.test(message) &&
        !cases[index]!.children[0]!.text.includes(`${message}; ${message}`),
    );
    expect(wrong).toEqual([]);
  });

  test('has a case that passes where there is nothing to find', () => {
    expect(readXml(renderResults('junit', rendering([]))).children[0]!.children).toHaveLength(3);
  });

  test.each(['<a>&</a>', '<a><b></a>', '<a x="1" x="2"/>', '<a>\u001b</a>', '<a>]]></a>', '<a>&nbsp;</a>', '<a/>b'])(
    'control: %j is no XML to the reader of these tests',
    (source) => {
      expect(() => readXml(source)).toThrow();
    },
  );
});

const parse = (markdown: string) =>
  fromMarkdown(markdown, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });

/** Types of all nodes, and what stands in those of HTML. */
const outline = (node: Nodes): readonly string[] => [
  node.type === 'html' ? `html ${node.value}` : node.type,
  ...('children' in node ? node.children.flatMap(outline) : []),
];

describe('markdown', () => {
  test('is one table with a row for each finding, whatever it holds', () => {
    const { children } = parse(renderResults('markdown', rendering(HOSTILE.slice(0, 60))));
    const tables = children.filter((node) => node.type === 'table');
    expect(tables.map((table) => table.children.length)).toEqual([counted(HOSTILE.slice(0, 60)).length + 1]);
    expect(new Set(tables[0]!.children.map((row) => row.children.length))).toEqual(new Set([4]));
  });

  test('holds no image, no link but plain addresses, and no HTML but its own', () => {
    const some = HOSTILE.filter((_, index) => index % 4 === 1 || index > HOSTILE.length - 12);
    for (let start = 0; start < some.length; start += 20) {
      const nodes = outline(parse(renderResults('markdown', rendering(some.slice(start, start + 20)))));
      const own = /^html (?:<!-- -->|<\/?(?:details|summary)>|<details><summary>[^<>]*(?:<!-- -->[^<>]*)*<\/summary>)$/;
      expect(nodes.filter((node) => node === 'image' || (node.startsWith('html') && !own.test(node)))).toEqual([]);
    }
  });

  test('calls nobody and links no issue', () => {
    const markdown = renderResults('markdown', rendering([{ ...RESULTS[1]!, message: 'ask @octocat about #12' }]));
    expect(markdown).toContain('ask @<!-- -->octocat about #<!-- -->12');
  });

  test('lets no single text fill the comment', () => {
    const long = { ...RESULTS[0]!, message: 'é'.repeat(100_000), details: [] };
    const markdown = renderResults('markdown', rendering([long, RESULTS[1]!]));
    expect(markdown).toContain(`${'é'.repeat(500)}... |`);
    expect(markdown).toContain('says nothing');
  });

  test('stays under the limit of a comment and says what is left out', () => {
    const many = Array.from({ length: 3_000 }, (_, index) => ({ ...RESULTS[0]!, message: `finding ${index} é|` }));
    const markdown = renderResults('markdown', rendering(many));
    expect(Buffer.byteLength(markdown)).toBeLessThan(MAX_COMMENT);
    expect(Buffer.byteLength(markdown)).toBeGreaterThan(MAX_COMMENT - 1_000);
    const rows = markdown.split('\n').filter((line) => line.startsWith('| error')).length;
    expect(markdown).toContain(`**${3_000 - rows} more findings** left out`);
    expect(markdown).toContain('**3000 more blocks of details** left out');
  });

  test('control: without the limit it would be over', () => {
    const row = '| error | a | b | finding |';
    const parts = {
      head: ['### x'],
      tableHead: '| | | | |\n| - | - | - | - |',
      rows: Array<string>(3_000).fill(row),
      sections: [],
      tail: [],
    };
    expect(Buffer.byteLength(joinWithinLimit(parts, Infinity))).toBeGreaterThan(MAX_COMMENT);
    expect(Buffer.byteLength(joinWithinLimit(parts))).toBeLessThan(MAX_COMMENT);
  });
});
