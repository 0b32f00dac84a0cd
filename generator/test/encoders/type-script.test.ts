import * as prettier from 'prettier';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { encodePropertyName } from '../../src/encoders/identifier.ts';
import { INVISIBLE } from '../../src/encoders/invisible.ts';
import { encodeTypeScriptString } from '../../src/encoders/type-script.ts';
import { PAYLOADS } from './payloads.ts';

test('there are enough payloads to mean something', () => {
  expect(PAYLOADS.length).toBeGreaterThan(200);
});

describe('encodeTypeScriptString', () => {
  test('every payload reads back from a parsed file as the same value', () => {
    for (const value of PAYLOADS) {
      expect(readString(`const x = ${encodeTypeScriptString(value)};`), JSON.stringify(value)).toBe(value);
    }
  });

  test('hides nothing', () => {
    for (const value of PAYLOADS) expect(encodeTypeScriptString(value).search(INVISIBLE)).toBe(-1);
  });

  test('is what Prettier prints', async () => {
    const code = PAYLOADS.map((value, index) => `const x${index} =\n  ${encodeTypeScriptString(value)};\n`);
    const printed = await prettier.format(code.join(''), { parser: 'typescript', singleQuote: true, printWidth: 120 });
    expect(printed.replace(/=\s+/g, '= ')).toBe(code.join('').replace(/=\s+/g, '= '));
  });

  test.for([
    ['plain', "'plain'"],
    ["it's", '"it\'s"'],
    [`'"'"`, `'\\'"\\'"'`],
    ['\u2028\0\ud800', "'\\u2028\\u0000\\ud800'"],
  ] as const)('%j is written %s', ([value, want]) => {
    expect(encodeTypeScriptString(value)).toBe(want);
  });

  test('control: quoting without escaping fails the same reading', () => {
    expect(PAYLOADS.filter((value) => readString(`const x = '${value}';`) !== value).length).toBeGreaterThan(20);
  });
});

describe('encodePropertyName', () => {
  test('every payload names a property of exactly that name', () => {
    for (const name of PAYLOADS) {
      expect(readKeys(`const x = { ${encodePropertyName(name)}: 1 };`), JSON.stringify(name)).toEqual([name]);
    }
  });

  test.for([
    ['title', 'title'],
    ['class', 'class'],
    ['$ref', '$ref'],
    ['content-type', "'content-type'"],
    ['1st', "'1st'"],
    ['', "''"],
    ['__proto__', "['__proto__']"],
  ] as const)('%s is written %s', ([name, want]) => {
    expect(encodePropertyName(name)).toBe(want);
  });

  test('__proto__ makes a property, and not a prototype', () => {
    const made: unknown = new Function(`return { ${encodePropertyName('__proto__')}: 1 }`)();
    expect(Object.keys(made as object)).toEqual(['__proto__']);
  });

  test('control: the quoted name sets the prototype and makes no property', () => {
    const made: unknown = new Function(`return { '__proto__': {} }`)();
    expect(Object.keys(made as object)).toEqual([]);
  });
});

/** The value of the one initializer, or null where the code is not one declaration. */
function readString(code: string): string | null {
  const initializer = readInitializer(code);
  return initializer !== null && ts.isStringLiteral(initializer) ? initializer.text : null;
}

function readKeys(code: string): string[] | null {
  const initializer = readInitializer(code);
  if (initializer === null || !ts.isObjectLiteralExpression(initializer)) return null;
  return initializer.properties.map(({ name }) => {
    if (name === undefined) throw new Error('a property without a name');
    if (ts.isComputedPropertyName(name) && ts.isStringLiteral(name.expression)) return name.expression.text;
    if (ts.isIdentifier(name) || ts.isStringLiteral(name)) return name.text;
    throw new Error(`a name of another kind: ${name.getText()}`);
  });
}

function readInitializer(code: string): ts.Expression | null {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const { diagnostics } = ts.transpileModule(code, { reportDiagnostics: true });
  const [statement] = file.statements;
  if ((diagnostics ?? []).length > 0 || file.statements.length !== 1 || statement === undefined) return null;
  return ts.isVariableStatement(statement) ? (statement.declarationList.declarations[0]?.initializer ?? null) : null;
}
