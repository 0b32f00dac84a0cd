import type { EmitContext, Emitter, VirtualFile } from './emitters/emitter.ts';
import { TemplateError } from './emitters/templates.ts';
import { KnownError } from './known-error.ts';
import { byCodeUnit } from './model/names.ts';
import type { Model } from './model/types.ts';
import { checkPaths } from './output/paths.ts';

/** The files of all emitters, sorted by path. Throws `KnownError` where a path is taken twice or leads elsewhere. */
export function emitFiles(
  emitters: readonly Emitter[],
  { model, context }: { model: Model; context: EmitContext },
): readonly VirtualFile[] {
  const emitted = emitters.flatMap((emitter) =>
    runEmitter(emitter, { model, context }).map((file) => ({ ...file, emitter: emitter.name })),
  );
  checkPaths(emitted);
  return emitted
    .map(({ path, contents }) => ({ path, contents }))
    .sort((left, right) => byCodeUnit(left.path, right.path));
}

function runEmitter(
  emitter: Emitter,
  { model, context }: { model: Model; context: EmitContext },
): readonly VirtualFile[] {
  try {
    return emitter.emit(model, context);
  } catch (error) {
    if (error instanceof TemplateError) {
      throw new KnownError(error.message, { cause: error });
    }
    throw error instanceof KnownError ? error : new Error(`emitter "${emitter.name}" failed`, { cause: error });
  }
}
