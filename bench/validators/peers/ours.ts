import { toKebabCase, toPascalCase } from '../../../generator/src/model/names.ts';
import { isBuilt } from '../built.ts';
import type { Operation, Peer } from '../peer.ts';
import type { Form, Mode } from '../shape.ts';

/** What the package offers: it accepts and returns what its Zod schemas do. */
export const ours: Peer = {
  name: '@synap/types/validators',
  package: null,
  notes: [
    'takes JSON alone in a record, and copies all of it',
    'refuses keys called __proto__ and what is nested too deep, at every level',
  ],
  print: (subjects, { form, mode, operations: wanted }) => {
    if (!isBuilt() || (form !== 'payload' && mode === 'closed')) return null;
    if (form !== 'payload') {
      const names = [
        'isEvent',
        'parseEvent',
        'stripEvent',
        'validateEvent',
        'isWireEvent',
        'validateWireEvent',
        'decodeEventJson',
      ];
      return {
        prelude: `import { ${names.join(', ')} } from '@synap/types/validators';`,
        validators: new Map(),
        operations: WHOLE[form][mode] ?? {},
      };
    }
    // Each function by its own name: of these a bundler leaves out what is not asked for.
    const verbs = ['is', mode === 'stripped' ? 'strip' : 'parse', 'validate'].filter((_, index) =>
      wanted.includes((['is', 'parse', 'errors'] as const)[index]!),
    );
    const functionOf = (verb: string, type: string): string =>
      `${verb}${toPascalCase(type)}${mode === 'closed' ? 'Writer' : ''}`;
    return {
      prelude: subjects
        .map(({ type }) => {
          const names = verbs.map((verb) => functionOf(verb, type));
          return `import { ${names.join(', ')} } from '@synap/types/validators/${toKebabCase(domainOf(type))}';`;
        })
        .join('\n'),
      validators: new Map(
        subjects.map(({ type }) => [
          type,
          `{ ${verbs.map((verb) => `${verb}: ${functionOf(verb, type)}`).join(', ')} }`,
        ]),
      ),
      operations: {
        is: 'const result = validator.is(value);',
        parse: attempt(`validator.${mode === 'stripped' ? 'strip' : 'parse'}(value)`),
        errors: 'const result = validator.validate(value).issues?.length;',
      },
    };
  },
};

/** From JSON text to an event with its Date, which other validators do in three steps. */
export const OURS_FROM_JSON = attempt('decodeEventJson(text)');

const domainOf = (type: string): string => type.slice(0, type.indexOf('.'));

/** They throw where they refuse. */
function attempt(call: string): string {
  return `let result; try { result = ${call}; } catch { result = undefined; }`;
}

type Operations = { readonly [K in Operation]?: string };

const WHOLE: { readonly [F in Exclude<Form, 'payload'>]: { readonly [M in Mode]?: Operations } } = {
  memory: {
    open: {
      is: 'const result = isEvent(value);',
      parse: attempt('parseEvent(value)'),
      errors: 'const result = validateEvent(value).issues?.length;',
    },
    stripped: { parse: attempt('stripEvent(value)') },
  },
  wire: {
    open: {
      is: 'const result = isWireEvent(value);',
      parse: 'const parsed = validateWireEvent(value); const result = parsed.success ? parsed.data : undefined;',
      errors: 'const result = validateWireEvent(value).issues?.length;',
    },
  },
};
