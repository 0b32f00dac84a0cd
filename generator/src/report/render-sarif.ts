import { encodeJson } from '../encoders/json.ts';
import { toLines } from './one-line.ts';
import type { Rendering } from './render.ts';
import type { Place, Result, RuleText, Severity } from './result.ts';

/** SARIF 2.1.0 (https://docs.oasis-open.org/sarif/sarif/v2.1.0/sarif-v2.1.0.html), which code scanning services read. */
export function renderSarif({ command, results, rules, toolVersion }: Rendering): string {
  const ids = [...new Set([...rules.map(({ id }) => id), ...results.map(({ rule }) => rule)])];
  const texts = new Map(rules.map((rule) => [rule.id, rule]));
  return encodeJson({
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'synap',
            version: toolVersion,
            rules: ids.map((id) => describeRule(id, texts.get(id))),
          },
        },
        automationDetails: { id: `synap/${command}/` },
        // Columns here count UTF-16 units, as editors do.
        columnKind: 'utf16CodeUnits',
        results: results.map((result) => describeResult(result, ids.indexOf(result.rule))),
      },
    ],
  });
}

function describeRule(id: string, text: RuleText | undefined): object {
  return {
    id,
    ...(text === undefined ? {} : { shortDescription: { text: text.title } }),
    ...(text === undefined || text.advice === '' ? {} : { help: { text: text.advice } }),
  };
}

function describeResult(result: Result, ruleIndex: number): object {
  const { rule, severity, message, advice, place, fingerprint, suppressed, details } = result;
  return {
    ruleId: rule,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: renderMessage([advice === '' ? message : `${message}; ${advice}`, ...details]) },
    locations: [describeLocation(place ?? LAST_RESORT)],
    partialFingerprints: { 'synap/v1': fingerprint },
    // An empty list says of a run that takes suppressions that this result has none.
    suppressions:
      suppressed === null ? [] : [{ kind: 'external', status: 'accepted', justification: suppressed.reason }],
  };
}

/** A message may hold links, `[text](target)`; text of others makes none. */
const renderMessage = (lines: readonly string[]): string =>
  toLines(lines)
    .join('\n')
    .replace(/\[(?=[^\]]*\]\()/g, '\\[');

/** GitHub refuses a whole report for one result without a place; what is of the catalog as a whole gets this one. */
const LAST_RESORT: Place = { file: 'synap.config.ts', line: 1, column: 1 };

const LEVELS: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', note: 'note' };

const describeLocation = ({ file, line, column }: Place): object => ({
  physicalLocation: {
    artifactLocation: { uri: toUri(file), uriBaseId: '%SRCROOT%' },
    region: { startLine: line, startColumn: column },
  },
});

/** A relative reference (RFC 3986): every segment encoded, so that none reads as a scheme or a query. */
const toUri = (file: string): string =>
  file
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
