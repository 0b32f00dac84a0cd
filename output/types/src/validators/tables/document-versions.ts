// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as documentVersionsCreateRequested from './document-versions/create-requested.ts';
export * as documentVersionsCreateRequestedWriter from './document-versions/create-requested-writer.ts';
export * as documentVersionsCreateValidated from './document-versions/create-validated.ts';
export * as documentVersionsCreateValidatedWriter from './document-versions/create-validated-writer.ts';
export * as documentVersionsUpdateRequested from './document-versions/update-requested.ts';
export * as documentVersionsUpdateRequestedWriter from './document-versions/update-requested-writer.ts';
export * as documentVersionsUpdateValidated from './document-versions/update-validated.ts';
export * as documentVersionsUpdateValidatedWriter from './document-versions/update-validated-writer.ts';
export * as documentVersionsDeleteRequested from './document-versions/delete-requested.ts';
export * as documentVersionsDeleteRequestedWriter from './document-versions/delete-requested-writer.ts';
export * as documentVersionsDeleteValidated from './document-versions/delete-validated.ts';
export * as documentVersionsDeleteValidatedWriter from './document-versions/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertDocumentVersionsCreateRequested,
  is as isDocumentVersionsCreateRequested,
  parse as parseDocumentVersionsCreateRequested,
  strip as stripDocumentVersionsCreateRequested,
  validate as validateDocumentVersionsCreateRequested,
} from './document-versions/create-requested.ts';
export {
  assert as assertDocumentVersionsCreateRequestedWriter,
  is as isDocumentVersionsCreateRequestedWriter,
  parse as parseDocumentVersionsCreateRequestedWriter,
  validate as validateDocumentVersionsCreateRequestedWriter,
} from './document-versions/create-requested-writer.ts';
export {
  assert as assertDocumentVersionsCreateValidated,
  is as isDocumentVersionsCreateValidated,
  parse as parseDocumentVersionsCreateValidated,
  strip as stripDocumentVersionsCreateValidated,
  validate as validateDocumentVersionsCreateValidated,
} from './document-versions/create-validated.ts';
export {
  assert as assertDocumentVersionsCreateValidatedWriter,
  is as isDocumentVersionsCreateValidatedWriter,
  parse as parseDocumentVersionsCreateValidatedWriter,
  validate as validateDocumentVersionsCreateValidatedWriter,
} from './document-versions/create-validated-writer.ts';
export {
  assert as assertDocumentVersionsUpdateRequested,
  is as isDocumentVersionsUpdateRequested,
  parse as parseDocumentVersionsUpdateRequested,
  strip as stripDocumentVersionsUpdateRequested,
  validate as validateDocumentVersionsUpdateRequested,
} from './document-versions/update-requested.ts';
export {
  assert as assertDocumentVersionsUpdateRequestedWriter,
  is as isDocumentVersionsUpdateRequestedWriter,
  parse as parseDocumentVersionsUpdateRequestedWriter,
  validate as validateDocumentVersionsUpdateRequestedWriter,
} from './document-versions/update-requested-writer.ts';
export {
  assert as assertDocumentVersionsUpdateValidated,
  is as isDocumentVersionsUpdateValidated,
  parse as parseDocumentVersionsUpdateValidated,
  strip as stripDocumentVersionsUpdateValidated,
  validate as validateDocumentVersionsUpdateValidated,
} from './document-versions/update-validated.ts';
export {
  assert as assertDocumentVersionsUpdateValidatedWriter,
  is as isDocumentVersionsUpdateValidatedWriter,
  parse as parseDocumentVersionsUpdateValidatedWriter,
  validate as validateDocumentVersionsUpdateValidatedWriter,
} from './document-versions/update-validated-writer.ts';
export {
  assert as assertDocumentVersionsDeleteRequested,
  is as isDocumentVersionsDeleteRequested,
  parse as parseDocumentVersionsDeleteRequested,
  strip as stripDocumentVersionsDeleteRequested,
  validate as validateDocumentVersionsDeleteRequested,
} from './document-versions/delete-requested.ts';
export {
  assert as assertDocumentVersionsDeleteRequestedWriter,
  is as isDocumentVersionsDeleteRequestedWriter,
  parse as parseDocumentVersionsDeleteRequestedWriter,
  validate as validateDocumentVersionsDeleteRequestedWriter,
} from './document-versions/delete-requested-writer.ts';
export {
  assert as assertDocumentVersionsDeleteValidated,
  is as isDocumentVersionsDeleteValidated,
  parse as parseDocumentVersionsDeleteValidated,
  strip as stripDocumentVersionsDeleteValidated,
  validate as validateDocumentVersionsDeleteValidated,
} from './document-versions/delete-validated.ts';
export {
  assert as assertDocumentVersionsDeleteValidatedWriter,
  is as isDocumentVersionsDeleteValidatedWriter,
  parse as parseDocumentVersionsDeleteValidatedWriter,
  validate as validateDocumentVersionsDeleteValidatedWriter,
} from './document-versions/delete-validated-writer.ts';
