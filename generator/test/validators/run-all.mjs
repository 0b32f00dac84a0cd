// Asks every compiled validator for its word on the example of its type, in whichever process runs it. The first
// argument is the folder of the built package; what it prints is one line of JSON.
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const [, , folder, examples] = process.argv;
const load = (path) => import(pathToFileURL(join(folder, 'dist/validators', path)).href);

const counts = { payloads: 0, events: 0, refused: 0, evaluates: true };
try {
  new Function('return 1')();
} catch {
  counts.evaluates = false;
}

const whole = await load('index.mjs');
const namespaces = {};
for (const group of ['tables', 'systems']) {
  for (const file of readdirSync(join(folder, 'dist/validators', group)).filter((name) => name.endsWith('.mjs'))) {
    Object.assign(namespaces, await load(`${group}/${file}`));
  }
}
for (const { namespace, event } of JSON.parse(readFileSync(examples, 'utf8'))) {
  for (const form of ['', 'Writer']) {
    const validator = namespaces[namespace + form];
    validator.assert(validator.parse(event.data));
    if (validator.is(event.data) && validator.validate(event.data).success) counts.payloads += 1;
    if (!validator.validate({ ...event.data, [Object.keys(event.data)[0]]: 1n }).success) counts.refused += 1;
  }
  const decoded = whole.decodeEventJson(JSON.stringify(event), { unknownTypes: 'refuse' });
  if (whole.isEvent(decoded) && whole.validateWireEvent(event).success) counts.events += 1;
}
console.log(JSON.stringify(counts));
