import { childrenOf } from '../model/children.ts';
import type { Field } from '../model/types.ts';

/** Named shapes, each after those it refers to. The manifest may have them in any order, but not in a circle. */
export const inOrderOfReference = <Shape extends { readonly name: string; readonly field: Field }>(
  shapes: readonly Shape[],
): readonly Shape[] => {
  const ordered = new Set<Shape>();
  const visit = (shape: Shape): void => {
    for (const target of targets(shape.field)) {
      const referred = shapes.find((candidate) => candidate.name === target);
      if (referred !== undefined && !ordered.has(referred)) visit(referred);
    }
    ordered.add(shape);
  };
  shapes.forEach(visit);
  return [...ordered];
};

/** Whether a field holds, at any depth, what is called `name`. */
export const holds = (
  field: Field,
  name: string,
  shapes: readonly { readonly name: string; readonly field: Field }[],
): boolean =>
  targets(field).some((target) => {
    const referred = shapes.find((shape) => shape.name === target);
    return target === name || (referred !== undefined && holds(referred.field, name, shapes));
  });

const targets = (field: Field): readonly string[] =>
  field.kind === 'reference' ? [field.target] : childrenOf(field).flatMap(targets);
