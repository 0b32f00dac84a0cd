import { posix } from 'node:path';
import { encodeJson } from '../../encoders/json.ts';
import type { Model } from '../../model/types.ts';
import type { EmitContext, VirtualFile } from '../emitter.ts';
import { renderTemplate } from '../templates.ts';
import { viewReadme } from './readme.ts';

/**
 * What makes the modules an npm package: package.json, README, the compiler's settings, and the text of the license where
 * it is MIT. Of any other license the package only says the name: its text is for its owner to add.
 */
export const packageFiles = (model: Model, { templates }: EmitContext): readonly VirtualFile[] => [
  { path: 'types/package.json', contents: `${JSON.stringify(packageJson(model, validatorEntries(model)), null, 2)}\n` },
  { path: 'types/tsconfig.json', contents: encodeJson(TSCONFIG) },
  { path: 'types/README.md', contents: renderTemplate(templates, 'types/README.md.hbs', viewReadme(model)) },
  ...(model.package.license === 'MIT'
    ? [{ path: 'types/LICENSE', contents: renderTemplate(templates, 'types/LICENSE.hbs', viewLicense(model)) }]
    : []),
];

/** What `types/LICENSE.hbs` gets. Its text is plain, so the name is only kept on its line. */
const viewLicense = ({ package: { author, name } }: Model) => ({
  holder: (author ?? `the ${name} authors`).replaceAll(/\s+/gu, ' '),
});

// Prettier lays package.json out as JSON.stringify does, unlike any other JSON.
const packageJson = (
  { package: { name, version, description, author, license, repository } }: Model,
  groups: readonly EntryPoint[],
) => ({
  name,
  version,
  description,
  ...(author === undefined ? {} : { author }),
  license,
  ...(repository === undefined ? {} : { repository: { type: 'git', url: repository } }),
  type: 'module',
  sideEffects: false,
  main: './dist/index.cjs',
  module: './dist/index.mjs',
  types: './dist/index.d.cts',
  exports: {
    '.': entry('index'),
    './names': entry('names'),
    './redact': entry('redact'),
    './registry': entry('registry'),
    './testing': entry('testing/index'),
    './testing/fast-check': entry('testing/fast-check'),
    './upcasters': entry('upcasters/index'),
    './validators': entry('validators/index'),
    './validators/standard': entry('validators/standard/index'),
    ...Object.fromEntries(groups.map((group) => [`./${group.name}`, entry(group.module)])),
    './zod3': entry('zod3/index'),
    './json-schema/*': './dist/json-schema/*',
    './package.json': './package.json',
  },
  // Webpack ends the build at a name that an older Zod does not have, and only then keeps to a guard that makes every
  // other bundler take the whole of Zod.
  imports: {
    '#compiled': {
      webpack: { import: './dist/compiled-guarded.mjs', require: './dist/compiled-guarded.cjs' },
      import: './dist/compiled.mjs',
      require: './dist/compiled.cjs',
    },
  },
  // For compilers that resolve as Node 10 did and do not read `exports`.
  typesVersions: {
    '*': {
      names: ['./dist/names.d.cts'],
      redact: ['./dist/redact.d.cts'],
      registry: ['./dist/registry.d.cts'],
      testing: ['./dist/testing/index.d.cts'],
      'testing/fast-check': ['./dist/testing/fast-check.d.cts'],
      upcasters: ['./dist/upcasters/index.d.cts'],
      validators: ['./dist/validators/index.d.cts'],
      'validators/standard': ['./dist/validators/standard/index.d.cts'],
      ...Object.fromEntries(groups.map((group) => [group.name, [`./dist/${group.module}.d.cts`]])),
      zod3: ['./dist/zod3/index.d.cts'],
    },
  },
  // The stamp says what dist was built from; it is of use in the repository only.
  files: ['dist', '!dist/.stamp'],
  engines: { node: '>=18' },
  peerDependencies: { 'fast-check': '^3.23.0 || ^4.0.0', zod: '^3.25.76 || ^4.0.0' },
  // `testing/fast-check` alone needs it.
  peerDependenciesMeta: { 'fast-check': { optional: true } },
  // No package manager installs an optional peer for the package itself, whose sources are checked with it.
  devDependencies: { 'fast-check': '^4.10.2' },
});

/** A sub-path of the package, and the module behind it. */
interface EntryPoint {
  readonly name: string;
  readonly module: string;
}

/** `validators/tags` for the module `validators/tables/tags`. */
const validatorEntries = ({ tables, systems }: Model): readonly EntryPoint[] =>
  [...tables, ...systems].map(({ names: { module } }) => ({
    name: `validators/${posix.basename(module)}`,
    module: `validators/${module}`,
  }));

/** Types and code of one entry point, for `import` and for `require`. */
const entry = (module: string) => ({
  import: { types: `./dist/${module}.d.mts`, default: `./dist/${module}.mjs` },
  require: { types: `./dist/${module}.d.cts`, default: `./dist/${module}.cjs` },
});

const TSCONFIG = {
  compilerOptions: {
    target: 'es2022',
    lib: ['es2022', 'dom'],
    module: 'nodenext',
    moduleResolution: 'nodenext',
    types: [],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    isolatedDeclarations: true,
    declaration: true,
    verbatimModuleSyntax: true,
    allowImportingTsExtensions: true,
    noEmit: true,
    skipLibCheck: true,
  },
  include: ['src'],
};
