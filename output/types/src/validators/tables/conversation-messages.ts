// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

export * as conversationMessagesCreateRequested from './conversation-messages/create-requested.ts';
export * as conversationMessagesCreateRequestedWriter from './conversation-messages/create-requested-writer.ts';
export * as conversationMessagesCreateValidated from './conversation-messages/create-validated.ts';
export * as conversationMessagesCreateValidatedWriter from './conversation-messages/create-validated-writer.ts';
export * as conversationMessagesUpdateRequested from './conversation-messages/update-requested.ts';
export * as conversationMessagesUpdateRequestedWriter from './conversation-messages/update-requested-writer.ts';
export * as conversationMessagesUpdateValidated from './conversation-messages/update-validated.ts';
export * as conversationMessagesUpdateValidatedWriter from './conversation-messages/update-validated-writer.ts';
export * as conversationMessagesDeleteRequested from './conversation-messages/delete-requested.ts';
export * as conversationMessagesDeleteRequestedWriter from './conversation-messages/delete-requested-writer.ts';
export * as conversationMessagesDeleteValidated from './conversation-messages/delete-validated.ts';
export * as conversationMessagesDeleteValidatedWriter from './conversation-messages/delete-validated-writer.ts';

// The same one by one: of these every bundler leaves out what is not used.
export {
  assert as assertConversationMessagesCreateRequested,
  is as isConversationMessagesCreateRequested,
  parse as parseConversationMessagesCreateRequested,
  strip as stripConversationMessagesCreateRequested,
  validate as validateConversationMessagesCreateRequested,
} from './conversation-messages/create-requested.ts';
export {
  assert as assertConversationMessagesCreateRequestedWriter,
  is as isConversationMessagesCreateRequestedWriter,
  parse as parseConversationMessagesCreateRequestedWriter,
  validate as validateConversationMessagesCreateRequestedWriter,
} from './conversation-messages/create-requested-writer.ts';
export {
  assert as assertConversationMessagesCreateValidated,
  is as isConversationMessagesCreateValidated,
  parse as parseConversationMessagesCreateValidated,
  strip as stripConversationMessagesCreateValidated,
  validate as validateConversationMessagesCreateValidated,
} from './conversation-messages/create-validated.ts';
export {
  assert as assertConversationMessagesCreateValidatedWriter,
  is as isConversationMessagesCreateValidatedWriter,
  parse as parseConversationMessagesCreateValidatedWriter,
  validate as validateConversationMessagesCreateValidatedWriter,
} from './conversation-messages/create-validated-writer.ts';
export {
  assert as assertConversationMessagesUpdateRequested,
  is as isConversationMessagesUpdateRequested,
  parse as parseConversationMessagesUpdateRequested,
  strip as stripConversationMessagesUpdateRequested,
  validate as validateConversationMessagesUpdateRequested,
} from './conversation-messages/update-requested.ts';
export {
  assert as assertConversationMessagesUpdateRequestedWriter,
  is as isConversationMessagesUpdateRequestedWriter,
  parse as parseConversationMessagesUpdateRequestedWriter,
  validate as validateConversationMessagesUpdateRequestedWriter,
} from './conversation-messages/update-requested-writer.ts';
export {
  assert as assertConversationMessagesUpdateValidated,
  is as isConversationMessagesUpdateValidated,
  parse as parseConversationMessagesUpdateValidated,
  strip as stripConversationMessagesUpdateValidated,
  validate as validateConversationMessagesUpdateValidated,
} from './conversation-messages/update-validated.ts';
export {
  assert as assertConversationMessagesUpdateValidatedWriter,
  is as isConversationMessagesUpdateValidatedWriter,
  parse as parseConversationMessagesUpdateValidatedWriter,
  validate as validateConversationMessagesUpdateValidatedWriter,
} from './conversation-messages/update-validated-writer.ts';
export {
  assert as assertConversationMessagesDeleteRequested,
  is as isConversationMessagesDeleteRequested,
  parse as parseConversationMessagesDeleteRequested,
  strip as stripConversationMessagesDeleteRequested,
  validate as validateConversationMessagesDeleteRequested,
} from './conversation-messages/delete-requested.ts';
export {
  assert as assertConversationMessagesDeleteRequestedWriter,
  is as isConversationMessagesDeleteRequestedWriter,
  parse as parseConversationMessagesDeleteRequestedWriter,
  validate as validateConversationMessagesDeleteRequestedWriter,
} from './conversation-messages/delete-requested-writer.ts';
export {
  assert as assertConversationMessagesDeleteValidated,
  is as isConversationMessagesDeleteValidated,
  parse as parseConversationMessagesDeleteValidated,
  strip as stripConversationMessagesDeleteValidated,
  validate as validateConversationMessagesDeleteValidated,
} from './conversation-messages/delete-validated.ts';
export {
  assert as assertConversationMessagesDeleteValidatedWriter,
  is as isConversationMessagesDeleteValidatedWriter,
  parse as parseConversationMessagesDeleteValidatedWriter,
  validate as validateConversationMessagesDeleteValidatedWriter,
} from './conversation-messages/delete-validated-writer.ts';
