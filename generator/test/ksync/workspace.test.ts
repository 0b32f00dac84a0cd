import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { compile, compilers, createKSyncProject } from './project.ts';

/** A package of a workspace: its sources are its entries, and it is linked. */
const PACKAGE = {
  'packages/schemas/package.json': JSON.stringify({
    name: '@acme/schemas',
    type: 'module',
    exports: { '.': './src/index.ts', './levels': './src/levels.ts' },
  }),
  'packages/schemas/src/index.ts': `export { Level } from './levels.js';
export { Cash as Money } from './money.js';
export * from './schemas.js';
`,
  'packages/schemas/src/levels.ts': "export enum Level { Low = 'low', High = 'high' }\n",
  'packages/schemas/src/money.ts': 'export class Cash { constructor(private cents: number) {} }\n',
  'packages/schemas/src/schemas.ts': `import { z } from 'zod';
enum Secret { One = 'one' }
export const MessageSchema = z.object({ text: z.string(), get replies() { return z.array(MessageSchema); } });
export const PriceSchema = z.object({ currency: z.string().brand('Currency') });
export const SecretSchema = z.object({ secret: z.enum(Secret) });
`,
} as const;

const START = `import { z } from 'zod';
import { createKSync } from '@klastra/ksync';
import { Level, MessageSchema, Money, SecretSchema } from '@acme/schemas';
import * as acme from '@acme/schemas';
const ksync = createKSync();
`;

const RESOLUTIONS = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;

test.each(Object.entries(RESOLUTIONS))(
  'what a package of the workspace exports is named by the entry that the project imports (%s)',
  async (_, options) => {
    const cwd = createKSyncProject(
      {
        ...PACKAGE,
        'main.ts': `${START}ksync.defineSchema('level-set', z.object({ level: z.enum(Level), low: z.literal(Level.Low) }));
ksync.defineSchema('money-paid', z.object({ money: z.instanceof(Money) }));
ksync.defineSchema('message-sent', MessageSchema);
ksync.defineSchema('price-set', acme.PriceSchema);
ksync.defineSchema('secret-told', SecretSchema);
ksync.send('level-set', { level: Level.High, low: Level.Low });
ksync.send('message-sent', { text: '', replies: [{ text: '', replies: [] }] });
ksync.send('money-paid', { money: new Money(1) });
ksync.send('level-set', { level: 'high', low: Level.Low });
ksync.send('message-sent', { text: '', replies: [{ text: 1, replies: [] }] });
ksync.send('money-paid', { money: { cents: 1 } });
`,
        // The same type by another entry: no other name, so no conflict.
        'other.ts': `import { z } from 'zod';
import { createKSync } from '@klastra/ksync';
import { Level } from '@acme/schemas/levels';
createKSync().defineSchema('level-set', z.object({ level: z.enum(Level), low: z.literal(Level.Low) }));
`,
      },
      { config: { include: ['*.ts'] }, options, links: { 'node_modules/@acme/schemas': 'packages/schemas' } },
    );
    expect(await runCli(['ksync', 'tsconfig.json'], { cwd })).toMatchObject({ code: 0, stderr: '' });
    expect(readFileSync(join(cwd, 'ksync-events.d.ts'), 'utf8').split('\n').slice(3, -1).join('\n')).toBe(
      `declare module '@klastra/ksync' {
  interface KSyncEvents {
    'level-set': EventShape<{ level: import('@acme/schemas').Level; low: import('@acme/schemas').Level.Low }>;
    'message-sent': ShapeOf<typeof import('@acme/schemas').MessageSchema>;
    'money-paid': EventShape<{ money: import('@acme/schemas').Money }>;
    'price-set': ShapeOf<typeof import('@acme/schemas').PriceSchema>;
    'secret-told': ShapeOf<typeof import('@acme/schemas').SecretSchema>;
  }
}`,
    );
    for (const compiler of compilers) {
      expect(
        compile(cwd, compiler).map((line) => line.slice(0, line.indexOf(':', 9))),
        compiler,
      ).toEqual(['main.ts:14 TS2322', 'main.ts:15 TS2322', 'main.ts:16 TS2322']);
    }
  },
);

test('what a package does not export by an entry is refused with the reason', async () => {
  const cwd = createKSyncProject(
    {
      ...PACKAGE,
      'main.ts': `${START}ksync.defineSchema('secret-told', z.object({ told: SecretSchema }));\nexport { Level, MessageSchema, Money, acme };\n`,
    },
    { config: { include: ['*.ts'] }, links: { 'node_modules/@acme/schemas': 'packages/schemas' } },
  );
  const { code, stderr } = await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `main.ts:6:35 UNNAMEABLE_TYPE the schema of "secret-told": data.told.secret is of the enum Secret, which no entry of its package exports by a name that this project imports and that is found from where the types are written; export the schema as a const of its module, so that its type can be imported; or pass it to createKSync({ schemas })
1 fault
`,
  });
});

test('an entry that is not found from where the types are written names nothing', async () => {
  const cwd = createKSyncProject(
    {
      ...PACKAGE,
      'app/main.ts': `${START}ksync.defineSchema('message-sent', MessageSchema);\nexport { Level, Money, SecretSchema, acme, z };\n`,
    },
    { config: { include: ['app/*.ts', '*.d.ts'] }, links: { 'app/node_modules/@acme/schemas': 'packages/schemas' } },
  );
  const { code, stderr } = await runCli(['ksync', 'tsconfig.json'], { cwd });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: `app/main.ts:6:36 UNNAMEABLE_TYPE the schema of "message-sent": data.replies[] contains itself; export it from an entry of its package, and import it by the name of that entry, which has to be found from where the types are written; or pass it to createKSync({ schemas })
1 fault
`,
  });
  // The control: beside the app it is found.
  const below = await runCli(['ksync', 'tsconfig.json', '--out', 'app/ksync-events.d.ts', '-q'], { cwd });
  expect(below).toMatchObject({ code: 0 });
});
