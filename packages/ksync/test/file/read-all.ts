/*
 * Opens a file and reads it: `read-all <path> pages|whole`. Says how many events there are, and the milliseconds for opening
 * and for reading, and the most memory that the process had, in megabytes.
 */
import { fileStorage } from '../../src/storage/file.ts';
import { naiveStorage } from './naive-storage.ts';

const [path = '', way = ''] = process.argv.slice(2);
const began = performance.now();
if (way === 'whole') {
  const events = await naiveStorage(path).readAll();
  console.log(events.length);
} else {
  const storage = fileStorage(path);
  await storage.end();
  const opened = performance.now();
  let count = 0;
  for await (const page of storage.read()) count += page.length;
  await storage.close();
  console.log(
    `${count} ${Math.round(opened - began)} ${Math.round(performance.now() - opened)} ${Math.round(process.resourceUsage().maxRSS / 1_024)}`,
  );
}
