import { spawn } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SITE = fileURLToPath(new URL('../../site/', import.meta.url));
const BUILD = fileURLToPath(new URL('../../scripts/docs.mjs', import.meta.url));

export interface Build {
  readonly seconds: number;
  /** The most memory that the build's processes held at once, in bytes: looked at ten times a second. */
  readonly memory: number;
  readonly pages: number;
}

/** Builds the site of an output folder, as `pnpm docs:build` does, and throws the site away. */
export async function buildSite(output: string): Promise<Build> {
  // Astro builds into a folder below its project only.
  const dist = join(SITE, 'node_modules/.cache/bench-site');
  if (!existsSync(join(SITE, 'node_modules/astro'))) {
    throw new Error('bench site: the site is not installed: run `pnpm docs:build` once');
  }
  const started = performance.now();
  const child = spawn(process.execPath, [BUILD, 'build', '--outDir', dist], {
    env: { ...process.env, SYNAP_OUTPUT: output },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(text);
    if (lines.length > 20) lines.shift();
  });
  let memory = 0;
  const watch = setInterval(() => {
    memory = Math.max(memory, memoryOf(child.pid ?? 0));
  }, 100);
  const code = await new Promise<number | null>((resolve, reject) => {
    child.on('close', resolve);
    child.on('error', reject);
  });
  clearInterval(watch);
  if (code !== 0) throw new Error(`bench site: docs:build ended with ${code}:\n${lines.join('')}`);
  const seconds = (performance.now() - started) / 1_000;
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
  rmSync(dist, { recursive: true });
  return { seconds, memory, pages };
}

/** What a process and those that it started hold in memory; 0 for one that has ended. */
function memoryOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean);
    const resident = /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '0';
    return Number(resident) * 1_024 + children.reduce((sum, child) => sum + memoryOf(Number(child)), 0);
  } catch {
    return 0;
  }
}
