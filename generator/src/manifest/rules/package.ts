import { diagnose, quote } from '../diagnostics.ts';
import type { Diagnostic, Path } from '../diagnostics.ts';
import { describeSubject, isObject } from '../subject.ts';
import type { JsonValue } from '../types.ts';
import { allEvents, allShapes } from '../view.ts';
import type { ManifestView } from '../view.ts';

/** The product, its npm package, the namespace of its schemas, and dates. */
export function* checkPackage(view: ManifestView, root: JsonValue): Iterable<Diagnostic> {
  const { name, idNamespace, package: npm } = view.raw;
  if (typeof name === 'string' && !/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(name)) {
    yield diagnose(
      'BAD_NAME',
      ['name'],
      `the manifest's name ${quote(name)} is not kebab-case`,
      'write lower-case words joined by -',
    );
  }
  if (isObject(npm)) {
    yield* checkText(npm['name'], ['package', 'name'], packageNameFault);
    yield* checkText(npm['version'], ['package', 'version'], versionFault);
    yield* checkText(npm['license'], ['package', 'license'], licenseFault);
    yield* checkText(npm['repository'], ['package', 'repository'], repositoryFault);
    yield* checkText(npm['author'], ['package', 'author'], authorFault);
  }
  yield* checkText(idNamespace, ['idNamespace'], namespaceFault);
  for (const { raw, path } of [...allEvents(view), ...allShapes(view)]) {
    const sunset = isObject(raw['deprecated']) ? raw['deprecated']['sunset'] : undefined;
    yield* checkText(sunset, [...path, 'deprecated', 'sunset'], (text, at) =>
      dateFault(text, at, describeSubject(root, path)),
    );
  }
}

function* checkText(
  value: JsonValue | undefined,
  path: Path,
  findFault: (text: string, path: Path) => Diagnostic | undefined,
): Iterable<Diagnostic> {
  const fault = typeof value === 'string' ? findFault(value, path) : undefined;
  if (fault !== undefined) yield fault;
}

// https://github.com/npm/validate-npm-package-name: what it takes for new packages.
const PACKAGE_NAME = /^(?:@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*$/;

function packageNameFault(name: string, path: Path): Diagnostic | undefined {
  if (PACKAGE_NAME.test(name) && name.length <= 214 && name !== 'node_modules' && name !== 'favicon.ico')
    return undefined;
  return diagnose(
    'BAD_PACKAGE_NAME',
    path,
    `the package's name ${quote(name)} is not one that npm takes`,
    'write lower-case letters, digits and -, as in @scope/name',
  );
}

// https://semver.org, item 2, 9 and 10.
const VERSION =
  /^(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*)(?:-(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9]\d*|\d*[A-Za-z-][0-9A-Za-z-]*))*)?(?:\+[0-9A-Za-z-]+(?:\.[0-9A-Za-z-]+)*)?$/;

function versionFault(version: string, path: Path): Diagnostic | undefined {
  // Longer ones are refused by npm too, and the expression is not run on them.
  if (version.length <= 256 && VERSION.test(version)) return undefined;
  return diagnose(
    'BAD_VERSION',
    path,
    `the package's version ${quote(version)} is not a semantic version`,
    'write one such as 1.0.0',
  );
}

// https://spdx.github.io/spdx-spec/v2.3/SPDX-license-expressions/, without the list of licences, which grows.
const LICENSE = /^[A-Za-z0-9][A-Za-z0-9.-]*\+?$/;

/** Empty texts were reported as such. */
const isBlank = (text: string): boolean => text.trim() === '';

function licenseFault(license: string, path: Path): Diagnostic | undefined {
  if (isBlank(license) || (license.length <= 256 && isLicenseExpression(license))) return undefined;
  return diagnose(
    'BAD_LICENSE',
    path,
    `the package's license ${quote(license)} is no SPDX expression`,
    'write one such as MIT or (MIT OR Apache-2.0), or UNLICENSED',
  );
}

/** Licences joined by AND, OR and WITH, in any parentheses: of these the innermost are taken for one licence, until none is left. */
function isLicenseExpression(text: string): boolean {
  const inner = text.replaceAll(/\(([^()]*)\)/g, (whole, part: string) => (isLicenseList(part) ? ' MIT ' : whole));
  return inner === text ? isLicenseList(text) : isLicenseExpression(inner);
}

const isLicenseList = (text: string): boolean =>
  !/[^ -~]/.test(text) &&
  text
    .trim()
    .split(/ +/)
    .every((word, index, words) =>
      index % 2 === 0 ? LICENSE.test(word) && !isJoint(word) && words.length % 2 === 1 : isJoint(word),
    );

const isJoint = (word: string): boolean => word === 'AND' || word === 'OR' || word === 'WITH';

function repositoryFault(repository: string, path: Path): Diagnostic | undefined {
  const url = /^(?:git\+)?(https:\/\/[!-~]+)$/.exec(repository)?.[1];
  if (isBlank(repository) || (url !== undefined && URL.canParse(url))) return undefined;
  return diagnose(
    'BAD_REPOSITORY',
    path,
    `the package's repository ${quote(repository)} is no https URL`,
    'write one such as git+https://example.com/scope/name.git',
  );
}

function authorFault(author: string, path: Path): Diagnostic | undefined {
  if (!/[\n\r\u2028\u2029]/.test(author)) return undefined;
  return diagnose('BAD_AUTHOR', path, `the package's author is more than one line`, 'write it on one line');
}

function namespaceFault(uri: string, path: Path): Diagnostic | undefined {
  const wellFormed = /^[a-z][a-z0-9+.-]*:[A-Za-z0-9._~!$&'()*+,;=:@/%-]+$/.test(uri) && URL.canParse(uri);
  if (wellFormed && !uri.endsWith('/') && !uri.endsWith(':')) return undefined;
  return diagnose(
    'BAD_NAMESPACE',
    path,
    `the idNamespace ${quote(uri)} is not an absolute URI without query, fragment and trailing slash`,
    'write one such as https://example.com/schemas',
  );
}

/** The fault of a day that is not of the form YYYY-MM-DD or not in the calendar. */
function dateFault(date: string, path: Path, subject: string): Diagnostic | undefined {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN;
  // Date.parse rolls 30 February over into March.
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(date)) return undefined;
  return diagnose(
    'BAD_DATE',
    path,
    `the sunset ${quote(date)} of ${subject} is not a day of the calendar`,
    'write it as YYYY-MM-DD',
  );
}
