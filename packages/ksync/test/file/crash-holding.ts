/*
 * A worker thread that takes the lock of a file, says so, and throws when it is told anything: `crash-holding <path>`.
 */
import { parentPort } from 'node:worker_threads';
import { lockFile } from '../../src/storage/file/lock-file.ts';

const [path = ''] = process.argv.slice(2);
lockFile(path);
parentPort?.on('message', () => {
  throw new Error('on purpose');
});
parentPort?.postMessage('taken');
