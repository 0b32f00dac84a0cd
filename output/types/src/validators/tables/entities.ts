// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as entitiesCreateRequested from './entities/create-requested.ts';
export * as entitiesCreateRequestedWriter from './entities/create-requested-writer.ts';
export * as entitiesCreateValidated from './entities/create-validated.ts';
export * as entitiesCreateValidatedWriter from './entities/create-validated-writer.ts';
export * as entitiesUpdateRequested from './entities/update-requested.ts';
export * as entitiesUpdateRequestedWriter from './entities/update-requested-writer.ts';
export * as entitiesUpdateValidated from './entities/update-validated.ts';
export * as entitiesUpdateValidatedWriter from './entities/update-validated-writer.ts';
export * as entitiesDeleteRequested from './entities/delete-requested.ts';
export * as entitiesDeleteRequestedWriter from './entities/delete-requested-writer.ts';
export * as entitiesDeleteValidated from './entities/delete-validated.ts';
export * as entitiesDeleteValidatedWriter from './entities/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertEntitiesCreateRequested,
  is as isEntitiesCreateRequested,
  parse as parseEntitiesCreateRequested,
  strip as stripEntitiesCreateRequested,
  validate as validateEntitiesCreateRequested,
} from './entities/create-requested.ts';
export {
  assert as assertEntitiesCreateRequestedWriter,
  is as isEntitiesCreateRequestedWriter,
  parse as parseEntitiesCreateRequestedWriter,
  validate as validateEntitiesCreateRequestedWriter,
} from './entities/create-requested-writer.ts';
export {
  assert as assertEntitiesCreateValidated,
  is as isEntitiesCreateValidated,
  parse as parseEntitiesCreateValidated,
  strip as stripEntitiesCreateValidated,
  validate as validateEntitiesCreateValidated,
} from './entities/create-validated.ts';
export {
  assert as assertEntitiesCreateValidatedWriter,
  is as isEntitiesCreateValidatedWriter,
  parse as parseEntitiesCreateValidatedWriter,
  validate as validateEntitiesCreateValidatedWriter,
} from './entities/create-validated-writer.ts';
export {
  assert as assertEntitiesUpdateRequested,
  is as isEntitiesUpdateRequested,
  parse as parseEntitiesUpdateRequested,
  strip as stripEntitiesUpdateRequested,
  validate as validateEntitiesUpdateRequested,
} from './entities/update-requested.ts';
export {
  assert as assertEntitiesUpdateRequestedWriter,
  is as isEntitiesUpdateRequestedWriter,
  parse as parseEntitiesUpdateRequestedWriter,
  validate as validateEntitiesUpdateRequestedWriter,
} from './entities/update-requested-writer.ts';
export {
  assert as assertEntitiesUpdateValidated,
  is as isEntitiesUpdateValidated,
  parse as parseEntitiesUpdateValidated,
  strip as stripEntitiesUpdateValidated,
  validate as validateEntitiesUpdateValidated,
} from './entities/update-validated.ts';
export {
  assert as assertEntitiesUpdateValidatedWriter,
  is as isEntitiesUpdateValidatedWriter,
  parse as parseEntitiesUpdateValidatedWriter,
  validate as validateEntitiesUpdateValidatedWriter,
} from './entities/update-validated-writer.ts';
export {
  assert as assertEntitiesDeleteRequested,
  is as isEntitiesDeleteRequested,
  parse as parseEntitiesDeleteRequested,
  strip as stripEntitiesDeleteRequested,
  validate as validateEntitiesDeleteRequested,
} from './entities/delete-requested.ts';
export {
  assert as assertEntitiesDeleteRequestedWriter,
  is as isEntitiesDeleteRequestedWriter,
  parse as parseEntitiesDeleteRequestedWriter,
  validate as validateEntitiesDeleteRequestedWriter,
} from './entities/delete-requested-writer.ts';
export {
  assert as assertEntitiesDeleteValidated,
  is as isEntitiesDeleteValidated,
  parse as parseEntitiesDeleteValidated,
  strip as stripEntitiesDeleteValidated,
  validate as validateEntitiesDeleteValidated,
} from './entities/delete-validated.ts';
export {
  assert as assertEntitiesDeleteValidatedWriter,
  is as isEntitiesDeleteValidatedWriter,
  parse as parseEntitiesDeleteValidatedWriter,
  validate as validateEntitiesDeleteValidatedWriter,
} from './entities/delete-validated-writer.ts';
