/** A TypeScript type as data, to be printed. */
export type TypeNode =
  /** `name`, or `name<...args>` */
  | { readonly is: 'name'; readonly name: string; readonly args: readonly TypeNode[] }
  | { readonly is: 'literal'; readonly value: string | number | boolean }
  | { readonly is: 'union'; readonly members: readonly TypeNode[] }
  | { readonly is: 'tuple'; readonly items: readonly TypeNode[] }
  /** `items[]` */
  | { readonly is: 'array'; readonly items: TypeNode }
  /** `{ ... }`: one member a line, or on one line where `inline` and it fits. */
  | { readonly is: 'object'; readonly members: readonly Member[]; readonly inline?: boolean };

export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: TypeNode;
  readonly doc: readonly DocLine[];
}

/** A paragraph of a doc comment, raw, or a tag with its text. */
export type DocLine = string | { readonly tag: 'deprecated'; readonly text: string };

export const named = (name: string, ...args: readonly TypeNode[]): TypeNode => ({ is: 'name', name, args });
export const literalType = (value: string | number | boolean): TypeNode => ({ is: 'literal', value });
export const tuple = (items: readonly TypeNode[]): TypeNode => ({ is: 'tuple', items });
export const arrayType = (items: TypeNode): TypeNode => ({ is: 'array', items });
export const objectType = (members: readonly Member[]): TypeNode => ({ is: 'object', members });
export const inlineObjectType = (members: readonly Member[]): TypeNode => ({ is: 'object', members, inline: true });
export const union = (members: readonly TypeNode[]): TypeNode => {
  const flat = members.flatMap((member) => (member.is === 'union' ? member.members : [member]));
  return flat.length === 1 ? flat[0]! : { is: 'union', members: flat };
};
