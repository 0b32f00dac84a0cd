import { bytesOf } from './bytes-of.ts';

/** The field that makes JSON heavy: down from the top, the child that is heaviest, for as long as it is half of its parent. */
export function findHeaviest(data: unknown): { readonly path: readonly PropertyKey[]; readonly bytes: number } {
  const path: PropertyKey[] = [];
  let heaviest = data;
  let bytes = bytesOf(data);
  for (;;) {
    let most = 0;
    let at: [PropertyKey, unknown] | undefined;
    for (const entry of Object.entries(typeof heaviest === 'object' ? (heaviest ?? {}) : {})) {
      const size = bytesOf(entry[1]);
      if (size > most) [most, at] = [size, entry];
    }
    if (at === undefined || (path.length > 0 && most * 2 < bytes)) return { path, bytes };
    path.push(at[0]);
    [heaviest, bytes] = [at[1], most];
  }
}
