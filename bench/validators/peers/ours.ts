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
    // Who wants both a copy and all errors asks `validate`, which gives either; `parse` and `strip` are for speed.
    const isBoth = mode !== 'stripped' && wanted.includes('parse') && wanted.includes('errors');
    const parse = mode === 'stripped' ? 'strip' : 'parse';
    // Each function by its own name: of these a bundler leaves out what is not asked for.
    const verbs = [
      ...(wanted.includes('is') ? ['is'] : []),
      ...(wanted.includes('parse') && !isBoth ? [parse] : []),
      ...(wanted.includes('errors') ? ['validate'] : []),
    ];
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
        parse: isBoth
          ? 'const parsed = validator.validate(value); const result = parsed.success ? parsed.data : undefined;'
          : attempt(`validator.${parse}(value)`),
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
