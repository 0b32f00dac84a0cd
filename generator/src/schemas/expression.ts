/**
 * The code of a schema as data. One source serves twice: the Zod emitters print it, and the JSON Schema emitters
 * evaluate it and convert what comes out, so the files and the package cannot disagree.
 */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  /** A regular expression with the `u` flag. */
  | { readonly is: 'pattern'; readonly source: string }
  /** An identifier or a dotted path: `uuid`, `form.timestamp`. */
  | { readonly is: 'name'; readonly name: string }
  | { readonly is: 'array'; readonly items: readonly Expression[] }
  | { readonly is: 'object'; readonly entries: readonly (readonly [key: string, value: Expression])[] }
  /** `name(...args)` */
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Expression[] }
  /** `on.name(...args)` */
  | { readonly is: 'method'; readonly on: Expression; readonly name: string; readonly args: readonly Expression[] };

export const literal = (value: string | number | boolean | null): Expression => ({ is: 'literal', value });
export const pattern = (source: string): Expression => ({ is: 'pattern', source });
export const name = (identifier: string): Expression => ({ is: 'name', name: identifier });
export const array = (items: readonly Expression[]): Expression => ({ is: 'array', items });
export const object = (entries: readonly (readonly [key: string, value: Expression])[]): Expression => ({
  is: 'object',
  entries,
});
export const call = (callee: string, ...args: readonly Expression[]): Expression => ({
  is: 'call',
  name: callee,
  args,
});
export const method = (on: Expression, called: string, ...args: readonly Expression[]): Expression => ({
  is: 'method',
  on,
  name: called,
  args,
});

/** What names stand for while an expression is evaluated. */
export type Scope = Readonly<Record<string, unknown>>;

/** The value of an expression. Only expressions of this package are evaluated, so a missing name is a fault of ours. */
export const evaluate = (expression: Expression, scope: Scope): unknown => {
  switch (expression.is) {
    case 'literal':
      return expression.value;
    case 'pattern':
      return new RegExp(expression.source, 'u');
    case 'name':
      return lookUp(expression.name, scope).value;
    case 'array':
      return expression.items.map((item) => evaluate(item, scope));
    case 'object':
      return Object.fromEntries(expression.entries.map(([key, value]) => [key, evaluate(value, scope)]));
    case 'call': {
      const { value, owner } = lookUp(expression.name, scope);
      return apply(value, owner, expression.args, scope);
    }
    case 'method': {
      const owner = evaluate(expression.on, scope);
      return apply((owner as Record<string, unknown>)[expression.name], owner, expression.args, scope);
    }
  }
};

const lookUp = (path: string, scope: Scope): { value: unknown; owner: unknown } =>
  path
    .split('.')
    .reduce<{ value: unknown; owner: unknown }>(
      ({ value }, part) => ({ value: (value as Record<string, unknown>)[part], owner: value }),
      { value: scope, owner: undefined },
    );

const apply = (callee: unknown, owner: unknown, args: readonly Expression[], scope: Scope): unknown =>
  (callee as (...args: unknown[]) => unknown).apply(
    owner,
    args.map((argument) => evaluate(argument, scope)),
  );
