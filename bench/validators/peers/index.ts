import type { Peer } from '../peer.ts';
import { ajv, ajvStandalone } from './ajv.ts';
import { arktype } from './arktype.ts';
import { handWritten } from './hand-written.ts';
import { ours } from './ours.ts';
import { sury } from './sury.ts';
import { typebox, typeboxSinclair } from './typebox.ts';
import { typia } from './typia.ts';
import { valibot } from './valibot.ts';
import { zodMini } from './zod-mini.ts';
import { zod, zodCompile, zodJitless, zodValidate } from './zod.ts';
import { zod3 } from './zod3.ts';

/** All that are compared. */
export const PEERS: readonly Peer[] = [
  handWritten,
  ours,
  sury,
  typia,
  zodCompile,
  ajv,
  ajvStandalone,
  typeboxSinclair,
  typebox,
  valibot,
  arktype,
  zod,
  zodValidate,
  zodMini,
  zodJitless,
  zod3,
];
