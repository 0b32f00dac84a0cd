/** What stands below a finding, a line each: who breaks and why, the witness, the events, the values, the versions. */
import { renderPath } from '../cli/render-path.ts';
import type { JsonValue } from '../model/types.ts';
import type { Change } from './change.ts';
import { renderValue } from './describe-change.ts';
import type { CheckedWitness, Finding, FindingDirection } from './finding.ts';

/** Plain text; a line that goes on about the one above is indented. */
export function describeDetails(finding: Finding): readonly string[] {
  const { change, verdict, against, directions } = finding;
  return [
    // That a compatible change is so in every direction goes without saying.
    ...(verdict === 'compatible' ? [] : directions.flatMap((direction) => describeDirection(direction, finding))),
    ...(isOwnEvent(change) ? [] : [`events: ${nameEvents(change.events)}`]),
    ...describeValues(finding),
    ...(verdict === 'compatible' || against.length === 0 ? [] : [`against: ${against.join(', ')}`]),
  ];
}

/** Whether it reaches nothing but what it is about. */
const isOwnEvent = ({ subject, events }: Change): boolean =>
  events.every((type) => subject.is === 'event' && subject.type === type);

/** By name while there are few, else by how many of each table: `6 of tags, 2 of users`. */
export function nameEvents(types: readonly string[]): string {
  if (types.length <= MAX_NAMED) return types.join(', ');
  const domains = new Map<string, number>();
  for (const type of types) {
    const domain = type.split('.')[0] ?? type;
    domains.set(domain, (domains.get(domain) ?? 0) + 1);
  }
  if (domains.size > MAX_DOMAINS) return `${types.length} of ${domains.size} tables and domains`;
  return [...domains].map(([domain, number]) => `${number} of ${domain}`).join(', ');
}

const MAX_NAMED = 3;
const MAX_DOMAINS = 5;

/** `new readers, old data: breaking, because ...` and its witness. */
function describeDirection(direction: FindingDirection, finding: Finding): readonly string[] {
  const { words, verdict, because, witness } = direction;
  // A witness says it again, with the document.
  const reason = because === '' || because === witness?.zod ? '' : `, because ${because}`;
  return [`${words}: ${verdict}${reason}`, ...(witness === undefined ? [] : describeWitness(witness, finding))];
}

function describeWitness(witness: CheckedWitness, { change }: Finding): readonly string[] {
  const { document, acceptedBy, refusedBy, zod } = witness;
  const inside = change.subject.is === 'envelope' ? change.path : ['data', ...change.path];
  const { at, value } = followPath(document, findPath(zod, document) ?? inside);
  const type = isMembers(document) && typeof document['type'] === 'string' ? `${document['type']} with ` : '';
  return [
    `  ${type}${at.length === 0 ? '' : `${renderPath(at)} = `}${excerpt(value)}`,
    `  is accepted by ${acceptedBy}, refused by ${refusedBy}: ${zod}`,
  ];
}

/** `data.tags.0.name: Required` -> what stands before the colon, where it is a path of the document. */
function findPath(message: string, document: JsonValue): readonly string[] | undefined {
  const path = message.slice(0, Math.max(0, message.indexOf(': '))).split('.');
  return isMembers(document) && Object.hasOwn(document, path[0] ?? '') ? path : undefined;
}

/** As far as the document goes. Where it ends in an object, that is what lacks the rest, or holds too much. */
function followPath(document: JsonValue, path: readonly string[]) {
  let value = document;
  const at: (string | number)[] = [];
  for (const part of path) {
    const key = Array.isArray(value) ? Number(part) : part;
    const next = stepInto(value, key);
    if (next === undefined) break;
    value = next;
    at.push(key);
  }
  return { at, value };
}

const stepInto = (value: JsonValue, key: string | number): JsonValue | undefined =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? (value as Members)[key] : undefined;

/** JSON, cut in the middle: the part at fault is often at the end. */
function excerpt(value: JsonValue): string {
  const characters = [...JSON.stringify(value)];
  if (characters.length <= MAX_EXCERPT) return characters.join('');
  const half = MAX_EXCERPT / 2;
  return `${characters.slice(0, half).join('')} ... ${characters.slice(-half).join('')}`;
}

const MAX_EXCERPT = 160;

/** `maxLength: 50 -> 20`, what differs key by key; nothing where the message has said it. */
function describeValues({ change: { before, after, rule }, message }: Finding): readonly string[] {
  // Of an event its name says all.
  if (rule.startsWith('EVENT_')) return [];
  if (before !== undefined && after !== undefined && isMembers(before) && isMembers(after)) {
    if (message.includes(describePair(before, after))) return [];
    return [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .filter((key) => JSON.stringify(before[key]) !== JSON.stringify(after[key]))
      .map((key) => `${key}: ${describePair(before[key], after[key])}`);
  }
  const text = describePair(before, after);
  const isSaid = [before, after].every(
    (value) => isFlag(value) || (typeof value === 'string' && message.includes(value)),
  );
  return isSaid || message.includes(text) ? [] : [text];
}

const describePair = (before: JsonValue | undefined, after: JsonValue | undefined): string =>
  `${renderValue(before)} -> ${renderValue(after)}`;

const isFlag = (value: JsonValue | undefined): boolean => value === undefined || typeof value === 'boolean';

type Members = { readonly [key: string]: JsonValue };

const isMembers = (value: JsonValue): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
