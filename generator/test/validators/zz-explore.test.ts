import { test } from 'vitest';
import { deepStrictEqual } from 'node:assert/strict';
import { HOSTILES } from '/work/main/generator/test/arbitraries/hostile.ts';
import { openTargets, place, placesFor } from '/work/main/generator/test/validators/hostile-cases.ts';
import { committed } from '/work/main/generator/test/parity/packages.ts';
import { isJsonValue } from '/work/main/generator/src/runtime/json.ts';
test('x', { timeout: 500000 }, async () => {
  const targets = await openTargets(committed());
  console.log(HOSTILES.length, targets.length);
  const seen = new Map<string, { n: number; ex: string }>();
  const add = (k: string, ex: string) => { const s = seen.get(k); if (s) s.n++; else seen.set(k, { n: 1, ex }); };
  const t0 = Date.now(); let n = 0;
  const tr = (f: () => any): any => { try { return f(); } catch (e: any) { return e?.name === 'ValidationError' ? 'REFUSED' : 'THROW ' + String(e?.stack ?? e).slice(0, 300); } };
  const sub = targets.filter((_, i) => i % 7 === Number(process.env.K ?? 0));
  for (const h of HOSTILES) for (const t of sub) {
    const th = Date.now();
    const all = [...placesFor(h, t.valid)];
    const some = all.length > 4 ? [all[0]!, all[n % all.length]!, all[(n * 7) % all.length]!, all.at(-1)!] : all;
    for (const p of some) {
      n++;
      const mk = () => place(h, t.valid, p);
      const ex = `${t.name} at ${p.join('.')}`;
      const t1 = Date.now();
      const is = tr(() => t.validator.is(mk()));
      const v = tr(() => t.validator.validate(mk()));
      const pr = tr(() => ({ v: t.validator.parse(mk()) }));
      const as = tr(() => (t.validator.assert(mk()), true));
      const st = t.validator.strip ? tr(() => ({ v: t.validator.strip!(mk()) })) : pr;
      if (Date.now() - t1 > 500) add(`SLOW ${h.name}`, ex + (Date.now() - t1));
      for (const [k, x] of Object.entries({ is, v, pr, as, st })) if (typeof x === 'string' && x.startsWith('THROW')) add(`${k} ${x} ${h.name}`, ex);
      const ok = v?.success;
      if (!h.isFickle) for (const [k, x] of Object.entries({ is: is === true, pr: pr !== 'REFUSED', as: as === true, st: st !== 'REFUSED' })) if (x !== ok) add(`INCONSISTENT ${k}=${x} validate=${ok} ${h.name}`, ex);
      const t2 = Date.now();
      const z = tr(() => t.zod(mk()));
      if (Date.now() - t2 > 1000) add(`ZODSLOW ${h.name}`, ex + (Date.now() - t2));
      const zok = z?.success ?? 'zodthrows';
      if (typeof z === 'string') add(`ZODTHROW ${t.kind} ${z.slice(0, 60)} ${h.name} compiled=${ok}`, ex);
      else if (zok !== ok) add(`VERDICT ${t.kind} ${h.isFickle ? 'FICKLE' : ''} ${h.name} zod=${zok} compiled=${ok}`, ex);
      else if (!ok) {
        const val = mk();
        if (!h.isFickle && (h.isVast || isJsonValue(val))) {
          const a = JSON.stringify(v.issues.map((i: any) => [i.code, i.path, i.message]));
          const b = JSON.stringify(z.issues.map((i: any) => [i.code, i.path, i.message]));
          if (a !== b) add(`ISSUES ${h.isVast ? 'vast' : ''} ${t.kind} ${h.name}`, `${ex}\n   got ${a.slice(0, 400)}\n  want ${b.slice(0, 400)}`);
        }
      } else if (!h.isVast && !h.isFickle) {
        try { deepStrictEqual(v.data, z.data); } catch (e: any) { add(`VALUE ${t.kind} ${h.name}`, ex + ' ' + e.message.slice(0, 600)); }
      }
    }
    if (Date.now() - th > 3000) console.log('long', h.name, t.name, Date.now() - th);
  }
  console.log(n, 'cases', Date.now() - t0, 'ms');
  for (const [k, s] of [...seen].sort()) console.log(s.n, k, '|', s.ex);
});
