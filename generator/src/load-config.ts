/** From `synap.config.ts` to a project: every path absolute, every default filled in. */
import { accessSync, constants, existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Config } from './config.ts';
import type { Emitter } from './emitters/emitter.ts';
import type { Policy } from './evolution/finding.ts';
import { DEFAULT_POLICY, isPolicy, POLICIES } from './evolution/policies.ts';
import { RULES } from './evolution/rules.ts';
import { builtInTemplates, installationFolder } from './installation.ts';
import { KnownError, withHint } from './known-error.ts';
import { findLintFaults, resolveLint } from './lint/settings.ts';
import type { LintSettings } from './lint/settings.ts';
import { suggest } from './manifest/near-match.ts';
import { refuseSystemErrors } from './refuse-system-errors.ts';
import type { Severity } from './report/result.ts';

/** A configuration with absolute paths. */
export interface Project {
  /** The folder of `synap.config.ts`: what messages name paths relative to. */
  readonly folder: string;
  readonly manifest: string;
  readonly output: string;
  readonly notes: string;
  readonly upcasters: string;
  readonly history: string;
  readonly suppressions: string;
  readonly lint: LintSettings;
  readonly breaking: {
    readonly policy: Policy;
    /** By rule. */
    readonly severities: { readonly [rule: string]: Severity | 'off' };
  };
  readonly templates: { readonly builtIn: string; readonly overrides?: string };
  readonly emitters: readonly Emitter[];
  readonly build: boolean;
}

/**
 * Reads the configuration: `file`, or `synap.config.ts` (`.mts`, `.js`, `.mjs`) in `cwd`, or all defaults where there
 * is none.
 */
export async function loadConfig({ cwd, file }: { cwd: string; file?: string | undefined }): Promise<Project> {
  const path = file === undefined ? findConfig(cwd) : resolve(cwd, file);
  if (path === null) {
    return resolveDefaults(cwd);
  }
  const name = relative(cwd, path) || '.';
  refuseUnreadable(path, file || name);
  return resolveConfig(await importDefault(path), { folder: dirname(path), name });
}

function refuseUnreadable(path: string, name: string): void {
  refuseSystemErrors(
    () => {
      if (!existsSync(path)) {
        throw new KnownError(`${name} does not exist; -c takes the path of a synap.config.ts`);
      }
      if (statSync(path).isDirectory()) {
        throw new KnownError(`${name} is a folder; -c takes the path of a synap.config.ts, such as the one in it`);
      }
      accessSync(path, constants.R_OK);
    },
    (reason) => `${name} could not be read: ${reason}`,
  );
}

/** Without a configuration only the place of the manifest tells that this is a catalog's folder. */
function resolveDefaults(cwd: string): Project {
  const project = resolveConfig({}, { folder: cwd });
  if (!existsSync(project.manifest)) {
    throw new KnownError(
      `${cwd} has neither synap.config.ts nor ${relative(cwd, project.manifest)}; run synap where one of them is, or name a configuration with -c`,
    );
  }
  return project;
}

/** Fills in the defaults and refuses what cannot be meant, all faults at once. */
export function resolveConfig(
  config: unknown,
  { folder, name = 'config' }: { folder: string; name?: string },
): Project {
  const checked = checkConfig(config, name);
  const path = (value: string) => resolve(folder, value);
  const manifest = path(checked.manifest ?? 'catalog/manifest.ts');
  const beside = dirname(manifest);
  const builtIn = builtInTemplates();
  const templates = path(checked.templates ?? 'templates');
  const project: Project = {
    folder,
    manifest,
    output: path(checked.output ?? 'output'),
    notes: checked.notes === undefined ? join(beside, 'notes') : path(checked.notes),
    upcasters: checked.upcasters === undefined ? join(beside, 'upcasters') : path(checked.upcasters),
    history: path(checked.history ?? 'history'),
    suppressions: path(checked.suppressions ?? 'synap.suppressions.json'),
    breaking: {
      policy: checked.breaking?.policy ?? DEFAULT_POLICY,
      severities: { ...checked.breaking?.severities },
    },
    lint: resolveLint(checked.lint),
    // In the generator's own repository both are one folder: nothing is overridden there.
    templates:
      existsSync(templates) && !isSameFolder(templates, builtIn) ? { builtIn, overrides: templates } : { builtIn },
    emitters: checked.emitters ?? [],
    build: checked.build ?? true,
  };
  refuseMissing(checked, { folder, name });
  refuseOutputAroundSources(project, name);
  return project;
}

export const CONFIG_NAMES = ['synap.config.ts', 'synap.config.mts', 'synap.config.js', 'synap.config.mjs'];

function findConfig(cwd: string): string | null {
  return CONFIG_NAMES.map((name) => join(cwd, name)).find((path) => existsSync(path)) ?? null;
}

async function importDefault(path: string): Promise<unknown> {
  const { createJiti } = await import('jiti');
  const jiti = createJiti(import.meta.url, {
    fsCache: join(installationFolder, 'node_modules/.cache/jiti'),
    // A second run in the same process (a watcher, a test) sees the edited file.
    moduleCache: false,
  });
  try {
    return await jiti.import(path, { default: true });
  } catch (error) {
    // What a configuration throws is its author's fault, but only its stack shows where.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new KnownError(`${path} could not be loaded: ${detail}`, { cause: error });
  }
}

const isText = (value: unknown): boolean => typeof value === 'string' && value !== '';
const isBoolean = (value: unknown): boolean => typeof value === 'boolean';

const SETTINGS: { readonly [Key in keyof Required<Config>]: { expected: string; check: (value: unknown) => boolean } } =
  {
    manifest: { expected: 'the path of a file', check: isText },
    output: { expected: 'the path of a folder', check: isText },
    notes: { expected: 'the path of a folder', check: isText },
    upcasters: { expected: 'the path of a folder', check: isText },
    history: { expected: 'the path of a folder', check: isText },
    suppressions: { expected: 'the path of a file', check: isText },
    breaking: { expected: '{ policy, severities }', check: isObject },
    templates: { expected: 'the path of a folder', check: isText },
    // Its faults are said one by one.
    lint: { expected: 'an object', check: () => true },
    emitters: { expected: 'a list of { name, emit(model, context) }', check: isEmitters },
    build: { expected: 'true or false', check: isBoolean },
  };

function checkConfig(config: unknown, name: string): Config {
  if (typeof config !== 'object' || config === null || Array.isArray(config)) {
    throw new KnownError(`${name} exports no configuration; write: export default defineConfig({})`);
  }
  const faults = Object.entries(config).flatMap(([key, value]) => {
    if (!Object.hasOwn(SETTINGS, key)) {
      return [withHint(`${name} has an unknown setting "${key}"`, suggest(key, Object.keys(SETTINGS)))];
    }
    if (key === 'lint' && value !== undefined) return findLintFaults(value).map((fault) => `${name}: ${fault}`);
    const setting = SETTINGS[key as keyof Config];
    if (value !== undefined && !setting.check(value)) return [`${name}: "${key}" must be ${setting.expected}`];
    return key === 'breaking' ? findBreakingFaults(value, name) : [];
  });
  if (faults.length > 0) {
    throw new KnownError(faults.join('\n'));
  }
  return config;
}

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const SEVERITIES: readonly unknown[] = ['error', 'warning', 'note', 'off'] satisfies readonly (Severity | 'off')[];

function findBreakingFaults(breaking: unknown, name: string): readonly string[] {
  const { policy, severities, ...others } = (breaking ?? {}) as { [key: string]: unknown };
  const unknown = Object.keys(others).map((key) =>
    withHint(`${name}: "breaking" has an unknown setting "${key}"`, suggest(key, ['policy', 'severities'])),
  );
  const ofPolicy =
    policy === undefined || isPolicy(policy)
      ? []
      : [
          withHint(
            `${name}: "breaking.policy" is ${JSON.stringify(policy)}, which is no policy`,
            suggest(String(policy), Object.keys(POLICIES)),
          ),
        ];
  if (severities !== undefined && !isObject(severities)) {
    return [...unknown, ...ofPolicy, `${name}: "breaking.severities" must be { RULE: severity }`];
  }
  const ofSeverities = Object.entries(severities ?? {}).flatMap(([rule, severity]) => {
    if (!Object.hasOwn(RULES, rule)) {
      return [
        withHint(
          `${name}: "breaking.severities" names ${rule}, which is no rule`,
          suggest(rule, Object.keys(RULES), 'they are listed in the SARIF output of synap diff'),
        ),
      ];
    }
    return severity === undefined || SEVERITIES.includes(severity)
      ? []
      : [`${name}: "breaking.severities.${rule}" must be 'error', 'warning', 'note' or 'off'`];
  });
  return [...unknown, ...ofPolicy, ...ofSeverities];
}

function isEmitters(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.every(
      (item: unknown) =>
        typeof item === 'object' &&
        item !== null &&
        'name' in item &&
        isText(item.name) &&
        'emit' in item &&
        typeof item.emit === 'function',
    )
  );
}

/** What a default names may be absent; what was written down must be there, or a slip would drop it silently. */
function refuseMissing(config: Config, { folder, name }: { folder: string; name: string }): void {
  const missing = (['notes', 'upcasters', 'history', 'templates'] as const).filter((key) => {
    const value = config[key];
    return value !== undefined && !statSync(resolve(folder, value), { throwIfNoEntry: false })?.isDirectory();
  });
  const faults = missing.map((key) => `${name}: "${key}" names ${config[key]}, which is no folder`);
  const { suppressions } = config;
  if (suppressions !== undefined && !statSync(resolve(folder, suppressions), { throwIfNoEntry: false })?.isFile()) {
    faults.push(`${name}: "suppressions" names ${suppressions}, which is no file`);
  }
  if (faults.length > 0) {
    throw new KnownError(faults.join('\n'));
  }
}

function refuseOutputAroundSources(project: Project, name: string): void {
  const { folder, manifest, notes, upcasters, history } = project;
  const inside = [folder, manifest, notes, upcasters, history].find((path) => isInside(path, project.output));
  if (inside !== undefined) {
    throw new KnownError(
      `${name}: the output folder ${project.output} holds ${inside}; give "output" a folder that only generate writes to`,
    );
  }
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

function isSameFolder(left: string, right: string): boolean {
  return existsSync(left) && existsSync(right) && realpathSync(left) === realpathSync(right);
}
