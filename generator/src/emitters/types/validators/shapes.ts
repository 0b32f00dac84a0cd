/** Compiles fields to the functions of validators, one small function a shape and purpose. */
import type { Field, Property } from '../../../model/types.ts';
import type { FormName } from '../../../schemas/wire.ts';
import { print } from '../../print-typescript.ts';
import { acceptsBody } from './accepts-body.ts';
import { declared } from './code.ts';
import { copyBody } from './copy-body.ts';
import { signature, type Compiler, type InPlace, type Purpose } from './compiler.ts';
import { readBody } from './read-body.ts';
import type { Scope } from './scope.ts';

export const createCompiler = (scope: Scope, form: FormName, resolve: Compiler['resolve']): Compiler => ({
  scope,
  form,
  resolve,
  bodies: { accepts: acceptsBody, copy: copyBody, read: readBody },
  functions: new Map(),
  suffixes: new Map(),
  withoutNull: new Map(),
});

/** The functions of a named shape: `accepts` of a payload, `acceptsRetryConfig` of a shared type. */
export interface NamedShape {
  readonly field: Field;
  readonly suffix: string;
  readonly purposes: readonly Purpose[];
  doc(purpose: Purpose): readonly string[];
  /** Parameters after the usual ones. */
  parameters?(purpose: Purpose): readonly string[];
  inPlace?(property: Property): InPlace | undefined;
}

/** Adds the functions of a shape and of its parts to the compiler's. */
export const compileShape = (compiler: Compiler, shape: NamedShape): void => {
  compiler.suffixes.set(shape.field, shape.suffix);
  for (const purpose of shape.purposes) {
    const name = `${purpose}${shape.suffix}`;
    compiler.functions.set(name, '');
    const body = compiler.bodies[purpose](compiler, shape.field, shape);
    const parameters = shape.parameters?.(purpose) ?? [];
    const head = signature(compiler, { name, purpose, field: shape.field, parameters });
    compiler.functions.set(name, print(declared(shape.doc(purpose), head, body)));
  }
};
