// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as tagsCreateRequested from './tags/create-requested.ts';
export * as tagsCreateRequestedWriter from './tags/create-requested-writer.ts';
export * as tagsCreateValidated from './tags/create-validated.ts';
export * as tagsCreateValidatedWriter from './tags/create-validated-writer.ts';
export * as tagsUpdateRequested from './tags/update-requested.ts';
export * as tagsUpdateRequestedWriter from './tags/update-requested-writer.ts';
export * as tagsUpdateValidated from './tags/update-validated.ts';
export * as tagsUpdateValidatedWriter from './tags/update-validated-writer.ts';
export * as tagsDeleteRequested from './tags/delete-requested.ts';
export * as tagsDeleteRequestedWriter from './tags/delete-requested-writer.ts';
export * as tagsDeleteValidated from './tags/delete-validated.ts';
export * as tagsDeleteValidatedWriter from './tags/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertTagsCreateRequested,
  is as isTagsCreateRequested,
  parse as parseTagsCreateRequested,
  strip as stripTagsCreateRequested,
  validate as validateTagsCreateRequested,
} from './tags/create-requested.ts';
export {
  assert as assertTagsCreateRequestedWriter,
  is as isTagsCreateRequestedWriter,
  parse as parseTagsCreateRequestedWriter,
  validate as validateTagsCreateRequestedWriter,
} from './tags/create-requested-writer.ts';
export {
  assert as assertTagsCreateValidated,
  is as isTagsCreateValidated,
  parse as parseTagsCreateValidated,
  strip as stripTagsCreateValidated,
  validate as validateTagsCreateValidated,
} from './tags/create-validated.ts';
export {
  assert as assertTagsCreateValidatedWriter,
  is as isTagsCreateValidatedWriter,
  parse as parseTagsCreateValidatedWriter,
  validate as validateTagsCreateValidatedWriter,
} from './tags/create-validated-writer.ts';
export {
  assert as assertTagsUpdateRequested,
  is as isTagsUpdateRequested,
  parse as parseTagsUpdateRequested,
  strip as stripTagsUpdateRequested,
  validate as validateTagsUpdateRequested,
} from './tags/update-requested.ts';
export {
  assert as assertTagsUpdateRequestedWriter,
  is as isTagsUpdateRequestedWriter,
  parse as parseTagsUpdateRequestedWriter,
  validate as validateTagsUpdateRequestedWriter,
} from './tags/update-requested-writer.ts';
export {
  assert as assertTagsUpdateValidated,
  is as isTagsUpdateValidated,
  parse as parseTagsUpdateValidated,
  strip as stripTagsUpdateValidated,
  validate as validateTagsUpdateValidated,
} from './tags/update-validated.ts';
export {
  assert as assertTagsUpdateValidatedWriter,
  is as isTagsUpdateValidatedWriter,
  parse as parseTagsUpdateValidatedWriter,
  validate as validateTagsUpdateValidatedWriter,
} from './tags/update-validated-writer.ts';
export {
  assert as assertTagsDeleteRequested,
  is as isTagsDeleteRequested,
  parse as parseTagsDeleteRequested,
  strip as stripTagsDeleteRequested,
  validate as validateTagsDeleteRequested,
} from './tags/delete-requested.ts';
export {
  assert as assertTagsDeleteRequestedWriter,
  is as isTagsDeleteRequestedWriter,
  parse as parseTagsDeleteRequestedWriter,
  validate as validateTagsDeleteRequestedWriter,
} from './tags/delete-requested-writer.ts';
export {
  assert as assertTagsDeleteValidated,
  is as isTagsDeleteValidated,
  parse as parseTagsDeleteValidated,
  strip as stripTagsDeleteValidated,
  validate as validateTagsDeleteValidated,
} from './tags/delete-validated.ts';
export {
  assert as assertTagsDeleteValidatedWriter,
  is as isTagsDeleteValidatedWriter,
  parse as parseTagsDeleteValidatedWriter,
  validate as validateTagsDeleteValidatedWriter,
} from './tags/delete-validated-writer.ts';
