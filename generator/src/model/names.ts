/** The shared type that is made of the manifest's sources. */
export const EVENT_SOURCE = 'EventSource';

/** `apiKeys.create.requested` -> `ApiKeysCreateRequested` */
export const toPascalCase = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/u)
    .filter((word) => word !== '')
    .map((word) => word[0]!.toUpperCase() + word.slice(1))
    .join('');

/** `apiKeys.create.requested` -> `apiKeysCreateRequested` */
export const toCamelCase = (name: string): string => {
  const pascal = toPascalCase(name);
  return pascal.slice(0, 1).toLowerCase() + pascal.slice(1);
};

/** `lastUsedAt` -> `last_used_at` */
export const toSnakeCase = (name: string): string =>
  name.replaceAll(/(?<=[a-z0-9])[A-Z]/gu, (letter) => `_${letter}`).toLowerCase();

/** `apiKeys` -> `api-keys` */
export const toKebabCase = (name: string): string => toSnakeCase(name).replaceAll('_', '-');

/** Order by UTF-16 code unit, the same under every locale. */
export const byCodeUnit = (left: string, right: string): number => (left < right ? -1 : left > right ? 1 : 0);

/** `SynapEvent` -> `SynapWireEvent` */
export const toWireName = (envelope: string): string =>
  envelope.endsWith('Event') ? `${envelope.slice(0, -'Event'.length)}WireEvent` : `Wire${envelope}`;
