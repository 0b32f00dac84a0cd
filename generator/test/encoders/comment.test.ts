import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';
import { encodeComment } from '../../src/encoders/comment.ts';
import { PAYLOADS } from './payloads.ts';

describe('encodeComment', () => {
  test('every payload stays one block comment without tags', () => {
    for (const text of PAYLOADS) {
      expect(readComments(blockComment(encodeComment(text))), JSON.stringify(text)).toEqual({
        statements: 1,
        tags: 0,
        links: 0,
        comments: 1,
      });
    }
  });

  test('every payload stays a run of line comments', () => {
    for (const text of PAYLOADS) {
      const code = `${encodeComment(text)
        .map((line) => `// ${line}\n`)
        .join('')}const x = 1;`;
      expect(readComments(code).statements, JSON.stringify(text)).toBe(1);
    }
  });

  test.for([
    ['Ends */ here', ['Ends *\\/ here']],
    ['@deprecated {@link x} a@b.co', ['\\@deprecated {\\@link x} a@b.co']],
    ['\n\none\r\ntwo\u2028three  \n\n', ['one', 'two', 'three']],
    ['\tindented', ['  indented']],
    ['right\u202eleft', ['right\\u202eleft']],
    ['می‌خواهم 👩‍👧', ['می‌خواهم 👩‍👧']],
    ['hid\u200dden', ['hid\\u200dden']],
    ['', []],
  ] as const)('%j gives %j', ([text, want]) => {
    expect(encodeComment(text)).toEqual(want);
  });

  test('control: lines as they are break out, make tags and links', () => {
    const broken = PAYLOADS.map((text) => readComments(blockComment(text.split('\n'))));
    expect(broken.filter(({ statements }) => statements !== 1).length).toBeGreaterThan(5);
    expect(broken.filter(({ tags }) => tags > 0).length).toBeGreaterThan(5);
    expect(broken.filter(({ links }) => links > 0).length).toBeGreaterThan(0);
    const lineComments = PAYLOADS.map((text) => readComments(`// ${text}\nconst x = 1;`));
    expect(lineComments.filter(({ statements }) => statements !== 1).length).toBeGreaterThan(2);
  });
});

const blockComment = (lines: readonly string[]): string =>
  `/**\n${lines.map((line) => ` * ${line}\n`).join('')} */\nconst x = 1;`;

function readComments(code: string): { statements: number; tags: number; links: number; comments: number } {
  const file = ts.createSourceFile('x.ts', code, ts.ScriptTarget.Latest, true);
  const [statement] = file.statements;
  const docs = statement === undefined ? [] : ts.getJSDocCommentsAndTags(statement).filter(ts.isJSDoc);
  return {
    statements: file.statements.length,
    tags: docs.flatMap(({ tags }) => tags ?? []).length,
    links: docs.flatMap(({ comment }) => (typeof comment === 'string' ? [] : (comment ?? []))).filter(isLink).length,
    comments: ts.getLeadingCommentRanges(code, 0)?.length ?? 0,
  };
}

const isLink = (node: ts.JSDocComment): boolean => node.kind !== ts.SyntaxKind.JSDocText;
