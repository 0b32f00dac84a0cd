import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { resolve } from 'node:path';
import { loadCatalog, type Catalog, type ValidatorModules } from '../../src/playground/catalog.ts';
import { buildCatalogFile, buildDomainFiles, type PlaygroundModel } from '../../src/playground/catalog-files.ts';

const output = resolve(process.env['SYNAP_OUTPUT'] ?? `${import.meta.dirname}/../../../output`);

export const readOutput = (path: string): string => readFileSync(resolve(output, path), 'utf8');

export const readPlaygroundModel = (): PlaygroundModel => JSON.parse(readOutput('model.json')) as PlaygroundModel;

export const readEventPage = (type: string): string => readOutput(`docs/events/${type}.md`);

/** The compiled validators, as the page has them. */
export const VALIDATORS: ValidatorModules = import.meta.glob([
  '@synap/types/validators/tables/*.ts',
  '@synap/types/validators/systems/*.ts',
]);

/** The files that the site is built with, from a server on loopback: the catalog is loaded as the page loads it. */
export async function serveCatalog(): Promise<{ base: string; requests: string[]; close: () => void }> {
  const model = readPlaygroundModel();
  const files = new Map<string, unknown>([
    ['/playground/catalog.json', buildCatalogFile(model)],
    ...buildDomainFiles(model, { readEventPage }).map(
      ({ domain, file }) => [`/examples/${domain}.json`, file] as const,
    ),
  ]);
  const requests: string[] = [];
  const server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.statusCode = files.has(url) ? 200 : 404;
    response.end(JSON.stringify(files.get(url) ?? null));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return { base: `http://127.0.0.1:${address.port}/`, requests, close: () => server.close() };
}

export async function withCatalog<Result>(run: (catalog: Catalog) => Promise<Result>): Promise<Result> {
  const { base, close } = await serveCatalog();
  try {
    return await run(await loadCatalog({ base, modules: VALIDATORS }));
  } finally {
    close();
  }
}
