/** Long mode: SYNAP_KSYNC_LONG=1 compiles under every setting (minutes). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { runCli } from '../cli/run-cli.ts';
import { writeFiles } from '../output/temporary-folder.ts';
import { compile, compilers, createKSyncProject, OPTIONS } from './project.ts';
import type { Compiler, Form } from './project.ts';

const isLong = process.env['SYNAP_KSYNC_LONG'] === '1';

/** The statements of "What are Events?": only what its reader is to fill in has been added. */
const SEED = `import { z } from 'zod';
import { createKSync, type KSyncEvent } from '@klastra/ksync';
const ksync = createKSync();
// Define a message schema
const MessageSchema = z.object({
  id: z.string(),
  content: z.string().min(1).max(1000),
  author: z.string(),
  channelId: z.string(),
});
// Register the schema
ksync.defineSchema('message-sent', MessageSchema);
// Send a message event
await ksync.send('message-sent', {
  id: 'msg_001',
  content: 'Hello, world!',
  author: 'alice',
  channelId: 'general',
});
// TypeScript will catch errors at compile time
await ksync.send('message-sent', {
  id: 'msg_002',
  content: 123,
  author: 'bob',
  channelId: 'general',
});
ksync.on('message-sent', (event) => {
  const { content, author, channelId } = event.data;
  console.log(\`\${author} in #\${channelId}: \${content}\`);
});
type MessageEvent = z.infer<typeof MessageSchema>;
const handleMessage = (event: KSyncEvent<MessageEvent>) => {
  const { id, content, author, channelId } = event.data;
  console.log(id, content, author, channelId);
};
ksync.on('message-sent', handleMessage);
ksync.off('message-sent', handleMessage);
ksync.off('message-sent');
`;

const MISTAKE = `main.ts:${SEED.split('\n').findIndex((line) => line.includes('content: 123')) + 1}`;

const GOLDEN = `// Written from the calls of defineSchema by \`synap ksync tsconfig.json\`; do not edit it, run that again.
import type { EventShape } from '@klastra/ksync';

declare module '@klastra/ksync' {
  interface KSyncEvents {
    'message-sent': EventShape<{ id: string; content: string; author: string; channelId: string }>;
  }
}
`;

const RESOLUTIONS = {
  nodenext: { module: 'nodenext' },
  bundler: { module: 'esnext', moduleResolution: 'bundler' },
} as const;

interface Setting {
  readonly compiler: Compiler;
  readonly resolution: keyof typeof RESOLUTIONS;
  readonly skipLibCheck: boolean;
}

const allSettings: readonly Setting[] = compilers.flatMap((compiler) =>
  (['nodenext', 'bundler'] as const).flatMap((resolution) =>
    [false, true].map((skipLibCheck) => ({ compiler, resolution, skipLibCheck })),
  ),
);
// Each compiler, each way of resolving and both values of skipLibCheck are among them.
const settings: readonly Setting[] = isLong
  ? allSettings
  : [
      { compiler: 'TypeScript 7', resolution: 'nodenext', skipLibCheck: false },
      { compiler: 'TypeScript 5.9', resolution: 'bundler', skipLibCheck: true },
    ];

for (const form of ['built', 'sources'] satisfies Form[]) {
  test(
    `the statements of the seed are refused at "content: 123" after the command, and there alone (ksync ${form})`,
    async () => {
      // The sources of a workspace are compiled with the project's own options.
      const options = form === 'sources' ? { allowImportingTsExtensions: true } : {};
      const cwd = createKSyncProject({ 'main.ts': SEED }, { form, options });
      const wanted = form === 'sources' && !isLong ? settings.slice(0, 1) : settings;
      const compileWith = ({ compiler, resolution, skipLibCheck }: Setting): string[] => {
        const compilerOptions = { ...OPTIONS, ...options, ...RESOLUTIONS[resolution], skipLibCheck };
        writeFiles(cwd, { 'compile.json': JSON.stringify({ compilerOptions, include: ['*.ts'] }) });
        return compile(cwd, compiler, 'compile.json').map((line) => line.slice(0, line.indexOf(' TS')));
      };
      // The control: it is the written file that finds the mistake.
      for (const setting of isLong ? wanted : wanted.slice(0, 1)) expect(compileWith(setting)).toEqual([]);

      const run = await runCli(['ksync', 'tsconfig.json'], { cwd });
      expect(run).toEqual({ code: 0, stdout: 'ksync-events.d.ts written: 1 event type\n', stderr: '' });
      expect(readFileSync(join(cwd, 'ksync-events.d.ts'), 'utf8')).toBe(GOLDEN);
      for (const setting of wanted) expect(compileWith(setting), JSON.stringify(setting)).toEqual([MISTAKE]);
    },
    isLong ? 300_000 : 60_000,
  );
}

test('after the command, handlers know their data and names that are not defined are refused', async () => {
  const cwd = createKSyncProject({
    'events.ts': SEED.slice(0, SEED.indexOf('// Send')).replace('const ksync', 'export const ksync'),
    'main.ts': `import { ksync } from './events.js';
ksync.on('message-sent', ({ data }) => data.content.toUpperCase());
ksync.on('message-sent', ({ data }) => data.contents);
ksync.on('message-send', () => {});
`,
  });
  expect(compile(cwd, 'TypeScript 7')).toEqual([]);
  expect((await runCli(['ksync', 'tsconfig.json'], { cwd })).code).toBe(0);
  expect(compile(cwd, 'TypeScript 7').map((line) => line.slice(0, 'main.ts:3 TS2551'.length))).toEqual([
    'main.ts:3 TS2551',
    expect.stringMatching(/^main\.ts:4 TS/),
  ]);
});
