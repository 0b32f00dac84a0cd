import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { linkZod, type Generated } from './packages.ts';

export interface Edit {
  /** Below `dist`, without its ending. */
  readonly file: string;
  readonly from: string;
  readonly to: string;
}

/** The built package in another folder, with its code changed in one way: what a control has to notice. */
export function copyDoctored(generated: Generated, folder: string, { file, from, to }: Edit): Generated {
  cpSync(join(generated.types, 'package.json'), join(folder, 'package.json'), { recursive: true });
  cpSync(join(generated.types, 'dist'), join(folder, 'dist'), {
    recursive: true,
    filter: (path) => basename(path) !== 'json-schema',
  });
  linkZod(folder);
  const path = join(folder, `dist/${file}.mjs`);
  const code = readFileSync(path, 'utf8');
  if (!code.includes(from)) throw new Error(`${path} has no ${JSON.stringify(from)} to change`);
  writeFileSync(path, code.replaceAll(from, to));
  return { ...generated, types: folder };
}
