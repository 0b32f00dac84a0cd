import type { Rule } from '@synap/types/validators/runtime/read.ts';
import type { EnvelopeKeys, PayloadReaders } from './check-event.ts';
import type { CatalogFile, Domain, DomainFile, EventFacts } from './catalog-types.ts';

/** The catalog as the page has it: the list of types at once, all else when it is asked for. */
export interface Catalog {
  readonly types: readonly string[];
  readonly envelope: EnvelopeKeys;
  /** Null for a type that the catalog does not have. Throws `NotLoaded`. */
  load(type: string): Promise<LoadedType | null>;
  /** Loads all there is, so that the page needs no network any more; nothing where that would be too much. */
  preload(): Promise<void>;
}

export interface LoadedType {
  readonly facts: EventFacts;
  readonly domain: DomainFile & { readonly name: string };
  readonly payload: PayloadReaders;
}

/** Said to people: a file of the site could not be loaded. */
export class NotLoaded extends Error {}

export async function loadCatalog({ base, modules }: { base: string; modules: ValidatorModules }): Promise<Catalog> {
  const file = (await loadJson(`${base}playground/catalog.json`)) as CatalogFile;
  const domains = new Map(file.domains.flatMap((domain) => domain.types.map((type) => [type, domain] as const)));
  // A promise each, so that a domain is loaded once, and again after it failed.
  const loaded = new Map<string, Promise<LoadedDomain>>();
  const loadOnce = (domain: Domain): Promise<LoadedDomain> => {
    const known = loaded.get(domain.name);
    if (known !== undefined) return known;
    const loading = loadDomain(domain, { base, modules });
    loaded.set(domain.name, loading);
    loading.catch(() => loaded.delete(domain.name));
    return loading;
  };
  return {
    types: [...domains.keys()],
    envelope: file.envelope,
    load: async (type) => {
      const domain = domains.get(type);
      return domain === undefined ? null : ((await loadOnce(domain)).get(type) ?? null);
    },
    preload: async () => {
      if (file.domains.length > MAX_PRELOADED) return;
      await Promise.allSettled(file.domains.map(loadOnce));
    },
  };
}

/** Domains: about 5 kB each, compressed. */
const MAX_PRELOADED = 40;

/** The modules of compiled validators by their path, each a function that imports it. */
export type ValidatorModules = Readonly<Record<string, () => Promise<unknown>>>;

type LoadedDomain = ReadonlyMap<string, LoadedType>;

async function loadDomain(
  { name, module }: Domain,
  { base, modules }: { base: string; modules: ValidatorModules },
): Promise<LoadedDomain> {
  const load = findModule(module, modules);
  const [file, validators] = await Promise.all([
    loadJson(`${base}examples/${encodeURIComponent(name)}.json`) as Promise<DomainFile>,
    load().catch((error: unknown) => refuse(`The validators of ${name} could not be loaded`, error)),
  ]);
  const namespaces = validators as Readonly<Record<string, { readonly rule: Rule }>>;
  const domain = { ...file, name };
  return new Map(
    file.events.map((facts) => {
      const [reader, writer] = [namespaces[facts.validator], namespaces[`${facts.validator}Writer`]];
      if (reader === undefined || writer === undefined) {
        throw new Error(`validators/${module}.ts has no ${facts.validator}: build the site again`);
      }
      return [facts.type, { facts, domain, payload: { reader: reader.rule, writer: writer.rule } }] as const;
    }),
  );
}

/** Keys are paths of files, which end alike wherever the output folder is. */
function findModule(module: string, modules: ValidatorModules): () => Promise<unknown> {
  const key = Object.keys(modules).find((path) => path.endsWith(`/validators/${module}.ts`));
  const load = key === undefined ? undefined : modules[key];
  if (load === undefined) throw new Error(`there are no validators of ${module}: build the site again`);
  return load;
}

async function loadJson(path: string): Promise<unknown> {
  try {
    const response = await fetch(path);
    if (response.ok) return (await response.json()) as unknown;
    return refuse(`${path} could not be loaded (status ${response.status})`);
  } catch (error) {
    return error instanceof NotLoaded ? Promise.reject(error) : refuse(`${path} could not be loaded`, error);
  }
}

function refuse(problem: string, cause?: unknown): never {
  throw new NotLoaded(`${problem}: check the connection, then reload the page.`, { cause });
}
