// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as apiKeysCreateRequested from './api-keys/create-requested.ts';
export * as apiKeysCreateRequestedWriter from './api-keys/create-requested-writer.ts';
export * as apiKeysCreateValidated from './api-keys/create-validated.ts';
export * as apiKeysCreateValidatedWriter from './api-keys/create-validated-writer.ts';
export * as apiKeysUpdateRequested from './api-keys/update-requested.ts';
export * as apiKeysUpdateRequestedWriter from './api-keys/update-requested-writer.ts';
export * as apiKeysUpdateValidated from './api-keys/update-validated.ts';
export * as apiKeysUpdateValidatedWriter from './api-keys/update-validated-writer.ts';
export * as apiKeysDeleteRequested from './api-keys/delete-requested.ts';
export * as apiKeysDeleteRequestedWriter from './api-keys/delete-requested-writer.ts';
export * as apiKeysDeleteValidated from './api-keys/delete-validated.ts';
export * as apiKeysDeleteValidatedWriter from './api-keys/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertApiKeysCreateRequested,
  is as isApiKeysCreateRequested,
  parse as parseApiKeysCreateRequested,
  strip as stripApiKeysCreateRequested,
  validate as validateApiKeysCreateRequested,
} from './api-keys/create-requested.ts';
export {
  assert as assertApiKeysCreateRequestedWriter,
  is as isApiKeysCreateRequestedWriter,
  parse as parseApiKeysCreateRequestedWriter,
  validate as validateApiKeysCreateRequestedWriter,
} from './api-keys/create-requested-writer.ts';
export {
  assert as assertApiKeysCreateValidated,
  is as isApiKeysCreateValidated,
  parse as parseApiKeysCreateValidated,
  strip as stripApiKeysCreateValidated,
  validate as validateApiKeysCreateValidated,
} from './api-keys/create-validated.ts';
export {
  assert as assertApiKeysCreateValidatedWriter,
  is as isApiKeysCreateValidatedWriter,
  parse as parseApiKeysCreateValidatedWriter,
  validate as validateApiKeysCreateValidatedWriter,
} from './api-keys/create-validated-writer.ts';
export {
  assert as assertApiKeysUpdateRequested,
  is as isApiKeysUpdateRequested,
  parse as parseApiKeysUpdateRequested,
  strip as stripApiKeysUpdateRequested,
  validate as validateApiKeysUpdateRequested,
} from './api-keys/update-requested.ts';
export {
  assert as assertApiKeysUpdateRequestedWriter,
  is as isApiKeysUpdateRequestedWriter,
  parse as parseApiKeysUpdateRequestedWriter,
  validate as validateApiKeysUpdateRequestedWriter,
} from './api-keys/update-requested-writer.ts';
export {
  assert as assertApiKeysUpdateValidated,
  is as isApiKeysUpdateValidated,
  parse as parseApiKeysUpdateValidated,
  strip as stripApiKeysUpdateValidated,
  validate as validateApiKeysUpdateValidated,
} from './api-keys/update-validated.ts';
export {
  assert as assertApiKeysUpdateValidatedWriter,
  is as isApiKeysUpdateValidatedWriter,
  parse as parseApiKeysUpdateValidatedWriter,
  validate as validateApiKeysUpdateValidatedWriter,
} from './api-keys/update-validated-writer.ts';
export {
  assert as assertApiKeysDeleteRequested,
  is as isApiKeysDeleteRequested,
  parse as parseApiKeysDeleteRequested,
  strip as stripApiKeysDeleteRequested,
  validate as validateApiKeysDeleteRequested,
} from './api-keys/delete-requested.ts';
export {
  assert as assertApiKeysDeleteRequestedWriter,
  is as isApiKeysDeleteRequestedWriter,
  parse as parseApiKeysDeleteRequestedWriter,
  validate as validateApiKeysDeleteRequestedWriter,
} from './api-keys/delete-requested-writer.ts';
export {
  assert as assertApiKeysDeleteValidated,
  is as isApiKeysDeleteValidated,
  parse as parseApiKeysDeleteValidated,
  strip as stripApiKeysDeleteValidated,
  validate as validateApiKeysDeleteValidated,
} from './api-keys/delete-validated.ts';
export {
  assert as assertApiKeysDeleteValidatedWriter,
  is as isApiKeysDeleteValidatedWriter,
  parse as parseApiKeysDeleteValidatedWriter,
  validate as validateApiKeysDeleteValidatedWriter,
} from './api-keys/delete-validated-writer.ts';
