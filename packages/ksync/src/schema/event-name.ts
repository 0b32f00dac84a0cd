/**
 * What is wrong with the name of an event type, by the rules: kebab-case, and not vague. Undefined where nothing is. A name with
 * dots is taken from a catalog, such as `tags.create.requested`, which has rules of its own.
 */
export function findNameFault(type: string): string | undefined {
  if (type.includes('.')) return undefined;
  if (!KEBAB_CASE.test(type)) {
    const name = toKebabCase(type);
    return `is not in kebab-case; call it ${KEBAB_CASE.test(name) ? `"${name}"` : 'as in "message-sent"'}`;
  }
  return type.includes('-') ? undefined : 'is vague; say what happened to it, as in "message-sent"';
}

const KEBAB_CASE = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

const toKebabCase = (type: string): string =>
  type
    .replaceAll(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '')
    .toLowerCase();
