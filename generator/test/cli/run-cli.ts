import { Readable, Writable } from 'node:stream';
import { main } from '../../src/cli/main.ts';
import type { OutputStream } from '../../src/cli/io.ts';

interface Terminal {
  readonly cwd: string;
  readonly stdin?: Readable | string;
  readonly env?: { readonly [name: string]: string };
  readonly isTTY?: boolean;
}

/** One run of the CLI in this process, and all that it printed. */
export async function runCli(
  argv: readonly string[],
  { cwd, stdin = '', env = {}, isTTY = false }: Terminal,
): Promise<{ code: number; stdout: string; stderr: string }> {
  const stdout = new Recorder(isTTY);
  const stderr = new Recorder(isTTY);
  const input = typeof stdin === 'string' ? Readable.from([Buffer.from(stdin)]) : stdin;
  const code = await main(argv, { stdin: input, stdout, stderr, cwd, env });
  return { code, stdout: stdout.text, stderr: stderr.text };
}

class Recorder extends Writable implements OutputStream {
  text = '';
  readonly isTTY: boolean;

  constructor(isTTY: boolean) {
    super();
    this.isTTY = isTTY;
  }

  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}
