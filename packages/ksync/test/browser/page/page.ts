import { actions, type Actions, type Where } from './actions.ts';
import type { Answer } from './worker.ts';

// Called by the tests, see open-browser.ts.
Object.assign(globalThis, { run });

async function run(name: keyof Actions, input: never, where: Where): Promise<unknown> {
  return where === 'page' ? actions[name](input) : askWorker(name, input);
}

let worker: Worker | undefined;

async function askWorker(name: keyof Actions, input: unknown): Promise<unknown> {
  worker ??= new Worker('/worker.js', { type: 'module' });
  const asked = worker;
  const { port1, port2 } = new MessageChannel();
  const answer = await new Promise<Answer>((resolve, reject) => {
    port1.addEventListener('message', ({ data }: MessageEvent<Answer>) => resolve(data));
    asked.addEventListener('error', () => reject(new Error('the worker did not start, or threw')), { once: true });
    port1.start();
    asked.postMessage({ name, input, port: port2 }, [port2]);
  });
  port1.close();
  if ('error' in answer) throw new Error(answer.error);
  return answer.result;
}
