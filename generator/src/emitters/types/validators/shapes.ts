/** Compiles fields to the functions and rules of validators, one small function a shape and purpose. */
import type { Field, Property } from '../../../model/types.ts';
import { named } from '../../../schemas/type-node.ts';
import { print, printConstant } from '../../print-typescript.ts';
import { acceptsBody } from './accepts-body.ts';
import { declared } from './code.ts';
import { copyBody } from './copy-body.ts';
import { signature, type Compiler, type InPlace } from './compiler.ts';
import { FUNCTIONS, type FunctionPurpose, type Purpose } from './names.ts';
import { ruleOf } from './rules.ts';
import type { Scope } from './scope.ts';

export const createCompiler = (
  options: Pick<Compiler, 'form' | 'resolve' | 'isCircular'> & { readonly scope: Scope },
): Compiler => ({
  ...options,
  bodies: { accepts: acceptsBody, copy: copyBody },
  functions: new Map(),
  suffixes: new Map(),
  withoutNull: new Map(),
});

/** What is made of a named shape: `accepts` of a payload, `acceptsRetryConfig` and `ruleRetryConfig` of a shared type. */
export interface NamedShape {
  readonly field: Field;
  readonly suffix: string;
  doc(purpose: Purpose): readonly string[];
  /** Parameters after the usual ones. */
  parameters?(purpose: FunctionPurpose): readonly string[];
  inPlace?(property: Property): InPlace | undefined;
}

/** Adds the functions of a shape and of its parts to the compiler's. */
export const compileShape = (compiler: Compiler, shape: NamedShape): void => {
  compiler.suffixes.set(shape.field, shape.suffix);
  for (const purpose of FUNCTIONS) {
    const name = `${purpose}${shape.suffix}`;
    compiler.functions.set(name, '');
    const body = compiler.bodies[purpose](compiler, shape.field, shape);
    const parameters = shape.parameters?.(purpose) ?? [];
    const head = signature(compiler, { name, purpose, field: shape.field, parameters });
    compiler.functions.set(name, print(declared(shape.doc(purpose), head, body)));
  }
  const name = `rule${shape.suffix}`;
  const value = ruleOf(compiler, shape.field, { ...shape, need: 0 });
  const type = named(compiler.scope.use(value.is === 'object' ? 'Fields' : 'Rule'));
  const doc = shape.doc('rule').map((text) => `/** ${text} */\n`);
  const constant = printConstant({ doc: [], exported: true, name, type, value });
  compiler.functions.set(name, doc.join('') + constant);
};
