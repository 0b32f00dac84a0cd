import type { Model } from '../../model/types.ts';

/** The module of a table's or a system domain's payloads. */
export const moduleOf = (model: Model, domain: string): string => {
  const modules = MODULES.get(model) ?? collectModules(model);
  MODULES.set(model, modules);
  return modules.get(domain)!;
};

const MODULES = new WeakMap<Model, ReadonlyMap<string, string>>();

const collectModules = ({ tables, systems }: Model): ReadonlyMap<string, string> =>
  new Map([
    ...systems.map(({ domain, names }) => [domain, names.module] as const),
    ...tables.map(({ name, names }) => [name, names.module] as const),
  ]);
