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
