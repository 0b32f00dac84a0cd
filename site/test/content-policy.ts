import { createHash } from 'node:crypto';
import { attribute, textOf, type BuiltPage } from './built-site.ts';

/** What a page could run that its policy does not name, and where the policy is too late, too lax or not there. */
export function findPolicyFaults({ path, elements }: BuiltPage): readonly string[] {
  const faults: string[] = [];
  const policies = elements.filter(
    (element) => attribute(element, 'http-equiv')?.toLowerCase() === 'content-security-policy',
  );
  const [policy] = policies;
  if (policy === undefined || policies.length > 1) return [`${path}: ${policies.length} policies`];
  const directives = readDirectives(attribute(policy, 'content') ?? '');
  const scripts = directives.get('script-src') ?? [];
  for (const word of scripts) {
    if (!/^'(?:self|wasm-unsafe-eval|sha256-[A-Za-z0-9+/]{43}=)'$/.test(word))
      faults.push(`${path}: script-src ${word}`);
  }
  for (const [name, words] of WANTED) {
    if (directives.get(name)?.join(' ') !== words) faults.push(`${path}: ${name} is not ${words}`);
  }
  for (const [index, element] of elements.entries()) {
    const { tagName, attrs } = element;
    const isCode = tagName === 'script' && !/^application\/(?:ld\+)?json$/.test(attribute(element, 'type') ?? '');
    const source = attribute(element, 'src');
    if (index < elements.indexOf(policy) && ['script', 'link', 'style'].includes(tagName)) {
      faults.push(`${path}: <${tagName}> before the policy`);
    }
    if (isCode && source === undefined && !scripts.includes(hashOf(textOf(element)))) {
      faults.push(`${path}: a script without a hash: ${textOf(element).trim().slice(0, 60)}`);
    }
    if (source !== undefined && !/^(?:\/(?!\/)|data:image\/)/.test(source))
      faults.push(`${path}: ${tagName} from ${source}`);
    for (const { name, value } of attrs) {
      if (/^on/i.test(name)) faults.push(`${path}: <${tagName} ${name}>`);
      if (/^\s*javascript:/i.test(value)) faults.push(`${path}: <${tagName} ${name}="${value}">`);
    }
  }
  return faults;
}

const WANTED = [
  ['default-src', `'self'`],
  ['object-src', `'none'`],
  ['base-uri', `'none'`],
] as const;

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

const readDirectives = (policy: string): ReadonlyMap<string, readonly string[]> =>
  new Map(
    policy.split(';').map((directive) => {
      const [name = '', ...words] = directive.trim().split(/\s+/);
      return [name, words];
    }),
  );

/** Where a script makes code of text: the lines that say so, each with what stands around it. */
export const findEvaluations = (code: string): readonly string[] =>
  [...code.matchAll(/.{0,40}(?:\beval\s*\(|\bnew\s+Function\b|[^.\w]Function\s*\().{0,40}/g)].map(([found]) => found);
