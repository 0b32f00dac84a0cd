// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as agentsCreateRequested from './agents/create-requested.ts';
export * as agentsCreateRequestedWriter from './agents/create-requested-writer.ts';
export * as agentsCreateValidated from './agents/create-validated.ts';
export * as agentsCreateValidatedWriter from './agents/create-validated-writer.ts';
export * as agentsUpdateRequested from './agents/update-requested.ts';
export * as agentsUpdateRequestedWriter from './agents/update-requested-writer.ts';
export * as agentsUpdateValidated from './agents/update-validated.ts';
export * as agentsUpdateValidatedWriter from './agents/update-validated-writer.ts';
export * as agentsDeleteRequested from './agents/delete-requested.ts';
export * as agentsDeleteRequestedWriter from './agents/delete-requested-writer.ts';
export * as agentsDeleteValidated from './agents/delete-validated.ts';
export * as agentsDeleteValidatedWriter from './agents/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertAgentsCreateRequested,
  is as isAgentsCreateRequested,
  parse as parseAgentsCreateRequested,
  strip as stripAgentsCreateRequested,
  validate as validateAgentsCreateRequested,
} from './agents/create-requested.ts';
export {
  assert as assertAgentsCreateRequestedWriter,
  is as isAgentsCreateRequestedWriter,
  parse as parseAgentsCreateRequestedWriter,
  validate as validateAgentsCreateRequestedWriter,
} from './agents/create-requested-writer.ts';
export {
  assert as assertAgentsCreateValidated,
  is as isAgentsCreateValidated,
  parse as parseAgentsCreateValidated,
  strip as stripAgentsCreateValidated,
  validate as validateAgentsCreateValidated,
} from './agents/create-validated.ts';
export {
  assert as assertAgentsCreateValidatedWriter,
  is as isAgentsCreateValidatedWriter,
  parse as parseAgentsCreateValidatedWriter,
  validate as validateAgentsCreateValidatedWriter,
} from './agents/create-validated-writer.ts';
export {
  assert as assertAgentsUpdateRequested,
  is as isAgentsUpdateRequested,
  parse as parseAgentsUpdateRequested,
  strip as stripAgentsUpdateRequested,
  validate as validateAgentsUpdateRequested,
} from './agents/update-requested.ts';
export {
  assert as assertAgentsUpdateRequestedWriter,
  is as isAgentsUpdateRequestedWriter,
  parse as parseAgentsUpdateRequestedWriter,
  validate as validateAgentsUpdateRequestedWriter,
} from './agents/update-requested-writer.ts';
export {
  assert as assertAgentsUpdateValidated,
  is as isAgentsUpdateValidated,
  parse as parseAgentsUpdateValidated,
  strip as stripAgentsUpdateValidated,
  validate as validateAgentsUpdateValidated,
} from './agents/update-validated.ts';
export {
  assert as assertAgentsUpdateValidatedWriter,
  is as isAgentsUpdateValidatedWriter,
  parse as parseAgentsUpdateValidatedWriter,
  validate as validateAgentsUpdateValidatedWriter,
} from './agents/update-validated-writer.ts';
export {
  assert as assertAgentsDeleteRequested,
  is as isAgentsDeleteRequested,
  parse as parseAgentsDeleteRequested,
  strip as stripAgentsDeleteRequested,
  validate as validateAgentsDeleteRequested,
} from './agents/delete-requested.ts';
export {
  assert as assertAgentsDeleteRequestedWriter,
  is as isAgentsDeleteRequestedWriter,
  parse as parseAgentsDeleteRequestedWriter,
  validate as validateAgentsDeleteRequestedWriter,
} from './agents/delete-requested-writer.ts';
export {
  assert as assertAgentsDeleteValidated,
  is as isAgentsDeleteValidated,
  parse as parseAgentsDeleteValidated,
  strip as stripAgentsDeleteValidated,
  validate as validateAgentsDeleteValidated,
} from './agents/delete-validated.ts';
export {
  assert as assertAgentsDeleteValidatedWriter,
  is as isAgentsDeleteValidatedWriter,
  parse as parseAgentsDeleteValidatedWriter,
  validate as validateAgentsDeleteValidatedWriter,
} from './agents/delete-validated-writer.ts';
