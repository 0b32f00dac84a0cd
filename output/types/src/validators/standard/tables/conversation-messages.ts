// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  ConversationMessagesCreateRequestedData,
  ConversationMessagesCreateValidatedData,
  ConversationMessagesDeleteRequestedData,
  ConversationMessagesDeleteValidatedData,
  ConversationMessagesUpdateRequestedData,
  ConversationMessagesUpdateValidatedData,
} from '../../../tables/conversation-messages.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateConversationMessagesCreateRequestedWriter } from '../../tables/conversation-messages/create-requested-writer.ts';
import { validate as validateConversationMessagesCreateRequested } from '../../tables/conversation-messages/create-requested.ts';
import { validate as validateConversationMessagesCreateValidatedWriter } from '../../tables/conversation-messages/create-validated-writer.ts';
import { validate as validateConversationMessagesCreateValidated } from '../../tables/conversation-messages/create-validated.ts';
import { validate as validateConversationMessagesDeleteRequestedWriter } from '../../tables/conversation-messages/delete-requested-writer.ts';
import { validate as validateConversationMessagesDeleteRequested } from '../../tables/conversation-messages/delete-requested.ts';
import { validate as validateConversationMessagesDeleteValidatedWriter } from '../../tables/conversation-messages/delete-validated-writer.ts';
import { validate as validateConversationMessagesDeleteValidated } from '../../tables/conversation-messages/delete-validated.ts';
import { validate as validateConversationMessagesUpdateRequestedWriter } from '../../tables/conversation-messages/update-requested-writer.ts';
import { validate as validateConversationMessagesUpdateRequested } from '../../tables/conversation-messages/update-requested.ts';
import { validate as validateConversationMessagesUpdateValidatedWriter } from '../../tables/conversation-messages/update-validated-writer.ts';
import { validate as validateConversationMessagesUpdateValidated } from '../../tables/conversation-messages/update-validated.ts';
import {
  ConversationMessagesCreateRequestedJsonSchemas,
  ConversationMessagesCreateRequestedWriterJsonSchemas,
  ConversationMessagesCreateValidatedJsonSchemas,
  ConversationMessagesCreateValidatedWriterJsonSchemas,
  ConversationMessagesDeleteRequestedJsonSchemas,
  ConversationMessagesDeleteRequestedWriterJsonSchemas,
  ConversationMessagesDeleteValidatedJsonSchemas,
  ConversationMessagesDeleteValidatedWriterJsonSchemas,
  ConversationMessagesUpdateRequestedJsonSchemas,
  ConversationMessagesUpdateRequestedWriterJsonSchemas,
  ConversationMessagesUpdateValidatedJsonSchemas,
  ConversationMessagesUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/conversation-messages.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `conversationMessages.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesCreateRequestedSchema: StandardJsonSchema<ConversationMessagesCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesCreateRequested,
    jsonSchemas: ConversationMessagesCreateRequestedJsonSchemas,
  });

/** The payload of `conversationMessages.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesCreateRequestedWriterSchema: StandardJsonSchema<ConversationMessagesCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesCreateRequestedWriter,
    jsonSchemas: ConversationMessagesCreateRequestedWriterJsonSchemas,
  });

/** The payload of `conversationMessages.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesCreateValidatedSchema: StandardJsonSchema<ConversationMessagesCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesCreateValidated,
    jsonSchemas: ConversationMessagesCreateValidatedJsonSchemas,
  });

/** The payload of `conversationMessages.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesCreateValidatedWriterSchema: StandardJsonSchema<ConversationMessagesCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesCreateValidatedWriter,
    jsonSchemas: ConversationMessagesCreateValidatedWriterJsonSchemas,
  });

/** The payload of `conversationMessages.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesUpdateRequestedSchema: StandardJsonSchema<ConversationMessagesUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesUpdateRequested,
    jsonSchemas: ConversationMessagesUpdateRequestedJsonSchemas,
  });

/** The payload of `conversationMessages.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesUpdateRequestedWriterSchema: StandardJsonSchema<ConversationMessagesUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesUpdateRequestedWriter,
    jsonSchemas: ConversationMessagesUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `conversationMessages.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesUpdateValidatedSchema: StandardJsonSchema<ConversationMessagesUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesUpdateValidated,
    jsonSchemas: ConversationMessagesUpdateValidatedJsonSchemas,
  });

/** The payload of `conversationMessages.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesUpdateValidatedWriterSchema: StandardJsonSchema<ConversationMessagesUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesUpdateValidatedWriter,
    jsonSchemas: ConversationMessagesUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `conversationMessages.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesDeleteRequestedSchema: StandardJsonSchema<ConversationMessagesDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesDeleteRequested,
    jsonSchemas: ConversationMessagesDeleteRequestedJsonSchemas,
  });

/** The payload of `conversationMessages.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesDeleteRequestedWriterSchema: StandardJsonSchema<ConversationMessagesDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesDeleteRequestedWriter,
    jsonSchemas: ConversationMessagesDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `conversationMessages.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ConversationMessagesDeleteValidatedSchema: StandardJsonSchema<ConversationMessagesDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesDeleteValidated,
    jsonSchemas: ConversationMessagesDeleteValidatedJsonSchemas,
  });

/** The payload of `conversationMessages.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ConversationMessagesDeleteValidatedWriterSchema: StandardJsonSchema<ConversationMessagesDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateConversationMessagesDeleteValidatedWriter,
    jsonSchemas: ConversationMessagesDeleteValidatedWriterJsonSchemas,
  });
