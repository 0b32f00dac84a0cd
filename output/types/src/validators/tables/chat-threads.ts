// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as chatThreadsCreateRequested from './chat-threads/create-requested.ts';
export * as chatThreadsCreateRequestedWriter from './chat-threads/create-requested-writer.ts';
export * as chatThreadsCreateValidated from './chat-threads/create-validated.ts';
export * as chatThreadsCreateValidatedWriter from './chat-threads/create-validated-writer.ts';
export * as chatThreadsUpdateRequested from './chat-threads/update-requested.ts';
export * as chatThreadsUpdateRequestedWriter from './chat-threads/update-requested-writer.ts';
export * as chatThreadsUpdateValidated from './chat-threads/update-validated.ts';
export * as chatThreadsUpdateValidatedWriter from './chat-threads/update-validated-writer.ts';
export * as chatThreadsDeleteRequested from './chat-threads/delete-requested.ts';
export * as chatThreadsDeleteRequestedWriter from './chat-threads/delete-requested-writer.ts';
export * as chatThreadsDeleteValidated from './chat-threads/delete-validated.ts';
export * as chatThreadsDeleteValidatedWriter from './chat-threads/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertChatThreadsCreateRequested,
  is as isChatThreadsCreateRequested,
  parse as parseChatThreadsCreateRequested,
  strip as stripChatThreadsCreateRequested,
  validate as validateChatThreadsCreateRequested,
} from './chat-threads/create-requested.ts';
export {
  assert as assertChatThreadsCreateRequestedWriter,
  is as isChatThreadsCreateRequestedWriter,
  parse as parseChatThreadsCreateRequestedWriter,
  validate as validateChatThreadsCreateRequestedWriter,
} from './chat-threads/create-requested-writer.ts';
export {
  assert as assertChatThreadsCreateValidated,
  is as isChatThreadsCreateValidated,
  parse as parseChatThreadsCreateValidated,
  strip as stripChatThreadsCreateValidated,
  validate as validateChatThreadsCreateValidated,
} from './chat-threads/create-validated.ts';
export {
  assert as assertChatThreadsCreateValidatedWriter,
  is as isChatThreadsCreateValidatedWriter,
  parse as parseChatThreadsCreateValidatedWriter,
  validate as validateChatThreadsCreateValidatedWriter,
} from './chat-threads/create-validated-writer.ts';
export {
  assert as assertChatThreadsUpdateRequested,
  is as isChatThreadsUpdateRequested,
  parse as parseChatThreadsUpdateRequested,
  strip as stripChatThreadsUpdateRequested,
  validate as validateChatThreadsUpdateRequested,
} from './chat-threads/update-requested.ts';
export {
  assert as assertChatThreadsUpdateRequestedWriter,
  is as isChatThreadsUpdateRequestedWriter,
  parse as parseChatThreadsUpdateRequestedWriter,
  validate as validateChatThreadsUpdateRequestedWriter,
} from './chat-threads/update-requested-writer.ts';
export {
  assert as assertChatThreadsUpdateValidated,
  is as isChatThreadsUpdateValidated,
  parse as parseChatThreadsUpdateValidated,
  strip as stripChatThreadsUpdateValidated,
  validate as validateChatThreadsUpdateValidated,
} from './chat-threads/update-validated.ts';
export {
  assert as assertChatThreadsUpdateValidatedWriter,
  is as isChatThreadsUpdateValidatedWriter,
  parse as parseChatThreadsUpdateValidatedWriter,
  validate as validateChatThreadsUpdateValidatedWriter,
} from './chat-threads/update-validated-writer.ts';
export {
  assert as assertChatThreadsDeleteRequested,
  is as isChatThreadsDeleteRequested,
  parse as parseChatThreadsDeleteRequested,
  strip as stripChatThreadsDeleteRequested,
  validate as validateChatThreadsDeleteRequested,
} from './chat-threads/delete-requested.ts';
export {
  assert as assertChatThreadsDeleteRequestedWriter,
  is as isChatThreadsDeleteRequestedWriter,
  parse as parseChatThreadsDeleteRequestedWriter,
  validate as validateChatThreadsDeleteRequestedWriter,
} from './chat-threads/delete-requested-writer.ts';
export {
  assert as assertChatThreadsDeleteValidated,
  is as isChatThreadsDeleteValidated,
  parse as parseChatThreadsDeleteValidated,
  strip as stripChatThreadsDeleteValidated,
  validate as validateChatThreadsDeleteValidated,
} from './chat-threads/delete-validated.ts';
export {
  assert as assertChatThreadsDeleteValidatedWriter,
  is as isChatThreadsDeleteValidatedWriter,
  parse as parseChatThreadsDeleteValidatedWriter,
  validate as validateChatThreadsDeleteValidatedWriter,
} from './chat-threads/delete-validated-writer.ts';
