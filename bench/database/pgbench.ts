import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BATCH, PAYLOAD } from './events.ts';
import type { Work } from '../measure.ts';
import type { Subject } from './subject.ts';
import { ROWS, TABLES, TABLE_TITLES } from './tables.ts';

/** PostgreSQL's own load generator, in C, with prepared statements; none where it is not beside the server's programs. */
export function findPgbench(programs: string): string | undefined {
  const path = join(programs, 'pgbench');
  return existsSync(path) ? path : undefined;
}

export function openPgbench(program: string, { url, folder }: { url: string; folder: string }): readonly Subject[] {
  return TABLES.flatMap((table): Subject[] => {
    const { columns, values } = ROWS[table];
    const script = (rows: number): string => {
      const file = join(folder, `${table}-${rows}.sql`);
      const all = Array.from({ length: rows }, () => values).join(', ');
      writeFileSync(file, `insert into ${table} (${columns}) values ${all};\n`);
      return file;
    };
    const title = TABLE_TITLES[table];
    const run = (rows: number, clients: number) => (milliseconds: number) =>
      runScript(program, {
        url,
        file: script(rows),
        rows,
        clients,
        seconds: Math.max(1, Math.round(milliseconds / 1000)),
      });
    return [
      { id: `pgbench single ${table}`, suite: 'single', name: `pgbench: ${title}`, run: run(1, 1) },
      { id: `pgbench batch ${table}`, suite: 'batch', name: `pgbench, VALUES: ${title}`, run: run(BATCH, 1) },
      { id: `pgbench concurrent ${table}`, suite: 'concurrent', name: `pgbench, 8 clients: ${title}`, run: run(1, 8) },
    ];
  });
}

interface Load {
  readonly url: string;
  readonly file: string;
  readonly rows: number;
  readonly clients: number;
  readonly seconds: number;
}

function runScript(program: string, { url, file, rows, clients, seconds }: Load): Work {
  const argv = [
    '-n',
    '-M',
    'prepared',
    '-f',
    file,
    '-T',
    `${seconds}`,
    '-c',
    `${clients}`,
    '-j',
    `${Math.min(clients, 2)}`,
  ];
  const output = execFileSync(program, [...argv, '-D', `data=${PAYLOAD}`, url], { encoding: 'utf8', stdio: 'pipe' });
  const rate = Number(/^tps = ([\d.]+)/m.exec(output)?.[1]);
  if (!(rate > 0)) throw new Error(`bench database: pgbench says no tps:\n${output}`);
  return { events: rate * rows * 1000, milliseconds: 1_000_000 };
}
