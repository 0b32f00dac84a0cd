import { toKebabCase, toPascalCase } from '../model/names.ts';

/** `tagsCreateRequestedUpcasters`, `TagsCreateRequestedUpcasters`, and the module of the package that has them. */
export function upcasterNames(eventType: string): { constant: string; type: string; module: string } {
  const pascal = toPascalCase(eventType);
  return {
    constant: `${pascal.charAt(0).toLowerCase()}${pascal.slice(1)}Upcasters`,
    type: `${pascal}Upcasters`,
    module: `upcasters/steps/${toKebabCase(pascal).replace(/^-/, '')}`,
  };
}
