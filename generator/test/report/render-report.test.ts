import { beforeAll, describe, expect, test } from 'vitest';
import { judge } from '../../src/evolution/judge.ts';
import type { Finding, Report } from '../../src/evolution/finding.ts';
import { renderReport, suppressReport, type ReportCommand } from '../../src/evolution/render-report.ts';
import { parseManifest } from '../../src/manifest/parse.ts';
import { buildModel } from '../../src/model/build-model.ts';
import type { Model } from '../../src/model/types.ts';
import { MAX_COMMENT } from '../../src/report/render-markdown.ts';
import { FORMATS, type Format } from '../../src/report/render.ts';
import type { LocatedSuppression } from '../../src/report/suppressions.ts';
import { SMALL_MANIFEST } from '../cli/small-project.ts';
import { PAYLOADS } from '../encoders/payloads.ts';
import { readWorkflowCommands } from './read-workflow-commands.ts';
import { readXml } from './read-xml.ts';

/** The small catalog after `edit`, which takes its JSON. */
function modelOf(edit: (json: string) => string = (json) => json): Model {
  const parsed = parseManifest(JSON.parse(edit(JSON.stringify(SMALL_MANIFEST))));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.diagnostics));
  return buildModel(parsed.manifest);
}

const OLD = modelOf();
/** A required field more, a shorter text, an event less, another description. */
const NEW = modelOf((json) =>
  json
    .replace('"name":"words","type":"text[]","optional":true', '"name":"words","type":"text[]"')
    .replace('"name":"to","type":"text"', '"name":"to","type":"text","maxLength":6')
    .replace('A name."', 'The name of a color."')
    .replace('"MAIL_SEND"', '"SEND_MAIL"'),
);

const judgeSmall = (): Report => {
  const against = [{ version: '1.0.0', model: OLD }];
  return judge({
    model: NEW,
    against,
    history: against,
    policy: 'full_transitive',
    today: '2026-11-22',
    locate: (changes) => changes.map((_, index) => ({ file: 'catalog/manifest.ts', line: 10 + index, column: 3 })),
  });
};

let JUDGED: Report;
let REPORT: Report;
beforeAll(() => {
  JUDGED = judgeSmall();
  const found = JUDGED.findings.find(({ rule }) => rule === 'FIELD_SAME_LENGTH')!;
  const entry = { rule: found.rule, fingerprint: found.fingerprint, reason: 'all are shorter', expires: '2027-01-31' };
  const place = { file: 'synap.suppressions.json', line: 2, column: 3 };
  REPORT = suppressReport(JUDGED, [{ ...entry, place }], { today: '2026-11-22' }).report;
});

const render = (format: Format, report: Report, command: ReportCommand = 'breaking') =>
  renderReport(format, report, { command, paint: (_, text) => text, toolVersion: '0.1.0' });

test.each(['diff', 'breaking'] as const)('%s is what the golden files show', async (command) => {
  await expect(render('text', REPORT, command)).toMatchFileSnapshot(`golden/${command}.text.txt`);
  await expect(render('markdown', REPORT, command)).toMatchFileSnapshot(`golden/${command}.markdown.txt`);
});

test('breaking has the same findings in every other format', async () => {
  await expect(render('json', REPORT)).toMatchFileSnapshot('golden/breaking.json.txt');
  await expect(render('github', REPORT)).toMatchFileSnapshot('golden/breaking.github.txt');
  const shown = REPORT.findings.filter(({ severity }) => severity !== 'note');
  const json = JSON.parse(render('json', REPORT)) as { results: readonly Finding[]; omitted: number };
  expect(json.results.map(({ fingerprint }) => fingerprint)).toEqual(shown.map(({ fingerprint }) => fingerprint));
  expect(json.omitted).toBe(REPORT.findings.length - shown.length);
  expect(json.omitted).toBeGreaterThan(0);
  const cases = readXml(render('junit', REPORT)).children[0]!.children;
  expect(cases.filter(({ children }) => children.length > 0)).toHaveLength(shown.length);
  const sarif = JSON.parse(render('sarif', REPORT)) as { runs: { results: object[] }[] };
  expect(sarif.runs[0]!.results).toHaveLength(shown.length);
});

test('what is wrong with the suppressions is reported beside the findings, in every format', () => {
  const stale: LocatedSuppression = {
    rule: 'EVENT_NO_DELETE',
    fingerprint: 'ffffffffffffffff',
    reason: 'gone',
    expires: '2027-01-31',
    place: { file: 'synap.suppressions.json', line: 9, column: 3 },
  };
  const { report, others } = suppressReport(JUDGED, [stale], { today: '2026-11-22' });
  expect(others.map(({ rule }) => rule)).toEqual(['SUPPRESSION_UNUSED']);
  for (const format of FORMATS) {
    const output = renderReport(format, report, {
      command: 'breaking',
      paint: (_, text) => text,
      toolVersion: '1',
      others,
    });
    expect(output, format).toContain('SUPPRESSION_UNUSED');
    expect(output, format).toContain('synap.suppressions.json');
  }
});

test('a witness is shown by the part at fault, with who takes it and who does not', () => {
  const lines = render('text', REPORT).split('\n');
  const index = lines.findIndex((line) => line.includes('FIELD_NOT_REQUIRED'));
  expect(lines.slice(index + 1, index + 4)).toEqual([
    '      new readers, old data: breaking',
    expect.stringMatching(/^ {8}tags\.create\.requested with data = \{"name":"[^"]+"\}$/),
    expect.stringMatching(
      /^ {8}is accepted by the writer of 1\.0\.0, refused by the reader of the manifest: data\.words: /,
    ),
  ]);
});

test('the verdict stands with its severity where that is another than one expects', () => {
  const [first, ...rest] = REPORT.findings;
  const labels = (finding: Finding) =>
    render('text', { ...REPORT, findings: [finding, ...rest] })
      .split('\n')[1]
      ?.split(' ')
      .slice(3, 5)
      .join(' ');
  expect(labels(first!)).toBe(`breaking ${first!.rule}`);
  expect(labels({ ...first!, severity: 'warning' })).toBe('breaking (warning)');
  expect(labels({ ...first!, verdict: 'unknown' })).toBe(`unknown ${first!.rule}`);
});

test('a comment unfolds what breaks before what may', () => {
  const [first, ...rest] = REPORT.findings.filter(
    ({ severity, suppressed }) => severity === 'error' && suppressed === null,
  );
  const findings = [{ ...first!, verdict: 'unknown' as const, message: 'may break' }, ...rest];
  const summaries = [...render('markdown', { ...REPORT, findings }).matchAll(/<summary>(.*?)<\/summary>/g)].map(
    ([, text]) => text,
  );
  expect(summaries).toHaveLength(findings.length);
  expect(summaries.at(-1)).toContain('may break');
});

test('remarks end what people read, and are cut into the limit of a comment', () => {
  const remarks = ['Zod 4.6.7 -> 4.7.0: <nothing> | changed'];
  const rendering = {
    command: 'breaking',
    paint: (_: unknown, text: string) => text,
    toolVersion: '1',
    remarks,
  } as const;
  expect(renderReport('text', REPORT, rendering).split('\n').at(-3)).toBe(remarks[0]);
  expect(renderReport('markdown', REPORT, rendering)).toContain(
    '\n- Zod 4.6.7 -&gt; 4.7.0: &lt;nothing&gt; &#124; changed\n',
  );
});

test('a report of nothing says so', () => {
  const nothing = judge({
    model: OLD,
    against: [{ version: '1.0.0', model: OLD }],
    history: [],
    policy: 'full_transitive',
    today: '2026-11-22',
  });
  expect(render('text', nothing)).toBe(
    'version: 1.0.0 stays, because nothing changed\nbreaking: no findings; against 1.0.0, policy full_transitive\n',
  );
});

describe('hostile text', () => {
  /** Every text that a manifest can bring in, on top of what the report says. */
  const hostile = (payload: string): Report => ({
    ...REPORT,
    against: [payload],
    advice: { ...REPORT.advice, because: payload },
    findings: REPORT.findings.map((finding) => ({
      ...finding,
      message: payload,
      advice: payload,
      against: [payload],
      details: [payload],
      place: { file: payload, line: 1, column: 1 },
      suppressed: null,
      change: { ...finding.change, before: payload, after: { [payload]: [payload] } },
      directions: finding.directions.map((direction) => ({
        ...direction,
        because: payload,
        ...(direction.witness === undefined
          ? {}
          : {
              witness: {
                ...direction.witness,
                zod: `data.${payload}: ${payload}`,
                document: { type: payload, data: { [payload]: payload } },
              },
            }),
      })),
    })),
  });

  test('breaks no format', () => {
    for (const payload of PAYLOADS.filter((text, index) => text.length < 1_000 && index % 10 === 2)) {
      const report = hostile(payload);
      for (const format of FORMATS) {
        const hidden = [...render(format, report).matchAll(/[\p{Cc}\p{Cs}\u2028\u2029\u202e]/gu)].map(([each]) => each);
        expect(new Set(hidden), format).toEqual(new Set(['\n']));
      }
      JSON.parse(render('json', report));
      readXml(render('junit', report));
      expect(readWorkflowCommands(render('github', report))).not.toContain(null);
      const starts = render('text', report)
        .split('\n')
        .filter((line) => /^\S/.test(line));
      expect(starts.filter((line) => !/^(?:tags|mail|breaking|version)\b/.test(line))).toEqual([]);
    }
  });

  test('control: a line end that gets through is seen', () => {
    const broken = render('text', REPORT).replace('FIELD_NOT_REQUIRED', '\n::error::x');
    expect(broken.split('\n').filter((line) => line.startsWith('::'))).toHaveLength(1);
  });

  test('or very many findings leave a comment short enough for GitHub', () => {
    const findings = Array.from({ length: 2_000 }, (_, index) => REPORT.findings[index % REPORT.findings.length]!);
    const events = Array.from({ length: 5_000 }, (_, index) => ({
      type: `t${index}.create.requested`,
      verdict: 'breaking' as const,
    }));
    const markdown = render('markdown', { ...REPORT, findings, events });
    expect(Buffer.byteLength(markdown)).toBeLessThan(MAX_COMMENT);
    expect(markdown).toMatch(/\*\*\d+ more findings\*\* left out/);
    expect(markdown).toContain('version: 1.0.0 -');
  });
});
