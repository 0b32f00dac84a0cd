// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as documentsCreateRequested from './documents/create-requested.ts';
export * as documentsCreateRequestedWriter from './documents/create-requested-writer.ts';
export * as documentsCreateValidated from './documents/create-validated.ts';
export * as documentsCreateValidatedWriter from './documents/create-validated-writer.ts';
export * as documentsUpdateRequested from './documents/update-requested.ts';
export * as documentsUpdateRequestedWriter from './documents/update-requested-writer.ts';
export * as documentsUpdateValidated from './documents/update-validated.ts';
export * as documentsUpdateValidatedWriter from './documents/update-validated-writer.ts';
export * as documentsDeleteRequested from './documents/delete-requested.ts';
export * as documentsDeleteRequestedWriter from './documents/delete-requested-writer.ts';
export * as documentsDeleteValidated from './documents/delete-validated.ts';
export * as documentsDeleteValidatedWriter from './documents/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertDocumentsCreateRequested,
  is as isDocumentsCreateRequested,
  parse as parseDocumentsCreateRequested,
  strip as stripDocumentsCreateRequested,
  validate as validateDocumentsCreateRequested,
} from './documents/create-requested.ts';
export {
  assert as assertDocumentsCreateRequestedWriter,
  is as isDocumentsCreateRequestedWriter,
  parse as parseDocumentsCreateRequestedWriter,
  validate as validateDocumentsCreateRequestedWriter,
} from './documents/create-requested-writer.ts';
export {
  assert as assertDocumentsCreateValidated,
  is as isDocumentsCreateValidated,
  parse as parseDocumentsCreateValidated,
  strip as stripDocumentsCreateValidated,
  validate as validateDocumentsCreateValidated,
} from './documents/create-validated.ts';
export {
  assert as assertDocumentsCreateValidatedWriter,
  is as isDocumentsCreateValidatedWriter,
  parse as parseDocumentsCreateValidatedWriter,
  validate as validateDocumentsCreateValidatedWriter,
} from './documents/create-validated-writer.ts';
export {
  assert as assertDocumentsUpdateRequested,
  is as isDocumentsUpdateRequested,
  parse as parseDocumentsUpdateRequested,
  strip as stripDocumentsUpdateRequested,
  validate as validateDocumentsUpdateRequested,
} from './documents/update-requested.ts';
export {
  assert as assertDocumentsUpdateRequestedWriter,
  is as isDocumentsUpdateRequestedWriter,
  parse as parseDocumentsUpdateRequestedWriter,
  validate as validateDocumentsUpdateRequestedWriter,
} from './documents/update-requested-writer.ts';
export {
  assert as assertDocumentsUpdateValidated,
  is as isDocumentsUpdateValidated,
  parse as parseDocumentsUpdateValidated,
  strip as stripDocumentsUpdateValidated,
  validate as validateDocumentsUpdateValidated,
} from './documents/update-validated.ts';
export {
  assert as assertDocumentsUpdateValidatedWriter,
  is as isDocumentsUpdateValidatedWriter,
  parse as parseDocumentsUpdateValidatedWriter,
  validate as validateDocumentsUpdateValidatedWriter,
} from './documents/update-validated-writer.ts';
export {
  assert as assertDocumentsDeleteRequested,
  is as isDocumentsDeleteRequested,
  parse as parseDocumentsDeleteRequested,
  strip as stripDocumentsDeleteRequested,
  validate as validateDocumentsDeleteRequested,
} from './documents/delete-requested.ts';
export {
  assert as assertDocumentsDeleteRequestedWriter,
  is as isDocumentsDeleteRequestedWriter,
  parse as parseDocumentsDeleteRequestedWriter,
  validate as validateDocumentsDeleteRequestedWriter,
} from './documents/delete-requested-writer.ts';
export {
  assert as assertDocumentsDeleteValidated,
  is as isDocumentsDeleteValidated,
  parse as parseDocumentsDeleteValidated,
  strip as stripDocumentsDeleteValidated,
  validate as validateDocumentsDeleteValidated,
} from './documents/delete-validated.ts';
export {
  assert as assertDocumentsDeleteValidatedWriter,
  is as isDocumentsDeleteValidatedWriter,
  parse as parseDocumentsDeleteValidatedWriter,
  validate as validateDocumentsDeleteValidatedWriter,
} from './documents/delete-validated-writer.ts';
