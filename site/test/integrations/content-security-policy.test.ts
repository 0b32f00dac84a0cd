import { describe, expect, test } from 'vitest';
import { listInlineScripts, withPolicy } from '../../src/integrations/content-security-policy.ts';

const known = new Set(['theme()']);
const pageOf = (body: string): string => `<head><meta charset="utf-8"><script>theme()</script></head>${body}`;
const allow = (body: string): string => withPolicy(pageOf(body), { path: 'events/x/index.html', known });

describe('the policy of a page', () => {
  test('names the scripts that the framework wrote', () => {
    expect(allow('<p>x</p>').match(/'sha256-[^']+'/g)).toHaveLength(1);
  });

  test.each([
    '<script>steal()</script>',
    '<script type="module" data-x=">">steal()</script >',
    '<SCRIPT\n>steal()</SCRIPT>',
  ])('is refused to a page with %j, which is named', (script) => {
    expect(() => allow(script)).toThrow(/^events\/x\/index\.html holds a script.*steal\(\)/);
  });

  test('what only looks like a script is no reason to refuse', () => {
    const text = `<meta content="</script><script>steal()</script>"><!-- <script>steal()</script> --><a title='<script>steal()</script>'>x</a>`;
    expect(listInlineScripts(pageOf(text))).toEqual(['theme()']);
    expect(listInlineScripts('<script type="application/json">{}</script><script src="/x.js"></script>')).toEqual([]);
  });
});
