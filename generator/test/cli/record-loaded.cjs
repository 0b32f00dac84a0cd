// Preloaded with `node -r`: writes the path or URL of every module that the process loads into the file $LOADED.
const { appendFileSync } = require('node:fs');
const { register } = require('node:module');

const hooks = `import { appendFileSync } from 'node:fs';
export async function load(url, context, next) {
  appendFileSync(${JSON.stringify(process.env.LOADED)}, url + '\\n');
  return next(url, context);
}`;
register(`data:text/javascript,${encodeURIComponent(hooks)}`);
process.on('exit', () => appendFileSync(process.env.LOADED, Object.keys(require.cache).join('\n')));
