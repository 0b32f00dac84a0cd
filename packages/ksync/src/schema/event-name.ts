/**
 * What is wrong with the name of an event type, by the rules: kebab-case, and not vague. Undefined where nothing is. A name with
 * dots is taken from a catalog, such as `tags.create.requested`, which has rules of its own.
 */
export function findNameFault(type: string): string | undefined {
  if (type.includes('.')) return undefined;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(type)) return 'is not in kebab-case, as "message-sent"';
  return type.includes('-') ? undefined : 'is vague; say what happened, as "message-sent"';
}
