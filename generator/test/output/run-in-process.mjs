// Something of output/ in a process of its own, which is ended, or refused once by the disk, at one call of node:fs.
//   node run-in-process.mjs <module> <function> <argument as JSON> <call> <calls before> kill|<error code>|none
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { createJiti } from 'jiti';

const [module, name, argument, call, before, end] = process.argv.slice(2);
const jiti = createJiti(import.meta.url, { fsCache: false });
const { [name]: run } = await jiti.import(`../../src/output/${module}`);

const original = fs[call];
let left = Number(before);
fs[call] = (...args) => {
  left -= 1;
  if (left === -1 && end === 'kill') process.kill(process.pid, 'SIGKILL');
  if (left === -1 && end !== 'none') throw Object.assign(new Error(end), { code: end, syscall: call });
  return original(...args);
};
syncBuiltinESMExports();
try {
  process.stdout.write(JSON.stringify(await run(JSON.parse(argument))));
} catch (error) {
  process.stdout.write(`${error.name}: ${error.message}`);
}
