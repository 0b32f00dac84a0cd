import { countResults } from './count-results.ts';
import { toLines } from './one-line.ts';
import type { Rendering } from './render.ts';
import { renderPlace } from './render-text.ts';
import type { Result, RuleText } from './result.ts';

/**
 * JUnit's XML, which continuous integration shows as tests: a finding is a test case, which fails where the finding
 * fails the command; a suppressed one is skipped; a rule that found nothing is a case that passes.
 */
export function renderJunit({ command, results, rules }: Rendering): string {
  const found = new Set(results.map(({ rule }) => rule));
  const cases = [...results.map(renderCase), ...rules.filter(({ id }) => !found.has(id)).map(renderPassed)];
  const { error, suppressed } = countResults(results);
  const name = `synap ${command}`;
  const counts = { name, tests: `${cases.length}`, failures: `${error}`, errors: '0', skipped: `${suppressed}` };
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites${renderAttributes(counts)}>`,
    `  <testsuite${renderAttributes(counts)}>`,
    ...cases.map((text) => `    ${text}`),
    '  </testsuite>',
    '</testsuites>',
    '',
  ].join('\n');
}

function renderCase(result: Result): string {
  const { rule, severity, message, advice, place, fingerprint, suppressed, details } = result;
  const start = `<testcase${renderAttributes({
    classname: rule,
    name: `${message} [${fingerprint}]`,
    ...(place === null ? {} : { file: place.file, line: `${place.line}` }),
  })}>`;
  const text = encodeXml(
    toLines([
      ...(place === null ? [] : [renderPlace(place)]),
      advice === '' ? message : `${message}; ${advice}`,
      ...details,
    ]).join('\n'),
  );
  if (suppressed !== null) {
    return `${start}<skipped${renderAttributes({ message: suppressed.reason })}/></testcase>`;
  }
  return severity === 'error'
    ? `${start}<failure${renderAttributes({ type: rule, message })}>${text}</failure></testcase>`
    : `${start}<system-out>${encodeXml(severity)}: ${text}</system-out></testcase>`;
}

const renderPassed = ({ id, title }: RuleText): string =>
  `<testcase${renderAttributes({ classname: id, name: `no finding: ${title}` })}/>`;

const renderAttributes = (attributes: Readonly<Record<string, string>>): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${encodeXml(toLines([value]).join(' '))}"`)
    .join('');

/**
 * Text of an element or an attribute. Of control characters, XML 1.0 forbids all but whitespace even as references
 * (https://www.w3.org/TR/xml/#charsets): they are escapes by then. U+FFFE and U+FFFF and lone surrogates go the same way.
 */
const encodeXml = (text: string): string =>
  text
    .replace(/[\ufffe\uffff]|\p{Cs}/gu, (unit) => `\\u${unit.charCodeAt(0).toString(16)}`)
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
