// A run of the writer in a process of its own, which is ended, or refused by the disk, after some renames.
//   node write-in-process.mjs <output> <files as JSON> <renames before the end> kill|<error code>|none
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createJiti } from 'jiti';

const [output, files, renames, end] = process.argv.slice(2);
const { renameSync } = fs;
let left = Number(renames);
fs.renameSync = (from, to) => {
  if (left === 0 && end === 'kill') process.kill(process.pid, 'SIGKILL');
  if (left === 0 && end !== 'none') throw Object.assign(new Error(end), { code: end, syscall: 'rename' });
  left -= 1;
  renameSync(from, to);
};
syncBuiltinESMExports();

const jiti = createJiti(import.meta.url, { fsCache: false });
const { writeOutput } = await jiti.import('../../src/output/write.ts');
const { withLock } = await jiti.import('../../src/output/lock.ts');
try {
  const expected = withLock(Object.entries(JSON.parse(files)).map(([path, contents]) => ({ path, contents })));
  process.stdout.write(JSON.stringify(writeOutput({ folder: output, expected })));
} catch (error) {
  process.stdout.write(`${error.name}: ${error.message}`);
  process.exitCode = 2;
}
