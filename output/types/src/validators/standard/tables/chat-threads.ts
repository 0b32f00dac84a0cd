// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  ChatThreadsCreateRequestedData,
  ChatThreadsCreateValidatedData,
  ChatThreadsDeleteRequestedData,
  ChatThreadsDeleteValidatedData,
  ChatThreadsUpdateRequestedData,
  ChatThreadsUpdateValidatedData,
} from '../../../tables/chat-threads.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateChatThreadsCreateRequestedWriter } from '../../tables/chat-threads/create-requested-writer.ts';
import { validate as validateChatThreadsCreateRequested } from '../../tables/chat-threads/create-requested.ts';
import { validate as validateChatThreadsCreateValidatedWriter } from '../../tables/chat-threads/create-validated-writer.ts';
import { validate as validateChatThreadsCreateValidated } from '../../tables/chat-threads/create-validated.ts';
import { validate as validateChatThreadsDeleteRequestedWriter } from '../../tables/chat-threads/delete-requested-writer.ts';
import { validate as validateChatThreadsDeleteRequested } from '../../tables/chat-threads/delete-requested.ts';
import { validate as validateChatThreadsDeleteValidatedWriter } from '../../tables/chat-threads/delete-validated-writer.ts';
import { validate as validateChatThreadsDeleteValidated } from '../../tables/chat-threads/delete-validated.ts';
import { validate as validateChatThreadsUpdateRequestedWriter } from '../../tables/chat-threads/update-requested-writer.ts';
import { validate as validateChatThreadsUpdateRequested } from '../../tables/chat-threads/update-requested.ts';
import { validate as validateChatThreadsUpdateValidatedWriter } from '../../tables/chat-threads/update-validated-writer.ts';
import { validate as validateChatThreadsUpdateValidated } from '../../tables/chat-threads/update-validated.ts';
import {
  ChatThreadsCreateRequestedJsonSchemas,
  ChatThreadsCreateRequestedWriterJsonSchemas,
  ChatThreadsCreateValidatedJsonSchemas,
  ChatThreadsCreateValidatedWriterJsonSchemas,
  ChatThreadsDeleteRequestedJsonSchemas,
  ChatThreadsDeleteRequestedWriterJsonSchemas,
  ChatThreadsDeleteValidatedJsonSchemas,
  ChatThreadsDeleteValidatedWriterJsonSchemas,
  ChatThreadsUpdateRequestedJsonSchemas,
  ChatThreadsUpdateRequestedWriterJsonSchemas,
  ChatThreadsUpdateValidatedJsonSchemas,
  ChatThreadsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/chat-threads.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `chatThreads.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsCreateRequestedSchema: StandardJsonSchema<ChatThreadsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsCreateRequested,
    jsonSchemas: ChatThreadsCreateRequestedJsonSchemas,
  });

/** The payload of `chatThreads.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsCreateRequestedWriterSchema: StandardJsonSchema<ChatThreadsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsCreateRequestedWriter,
    jsonSchemas: ChatThreadsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `chatThreads.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsCreateValidatedSchema: StandardJsonSchema<ChatThreadsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsCreateValidated,
    jsonSchemas: ChatThreadsCreateValidatedJsonSchemas,
  });

/** The payload of `chatThreads.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsCreateValidatedWriterSchema: StandardJsonSchema<ChatThreadsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsCreateValidatedWriter,
    jsonSchemas: ChatThreadsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `chatThreads.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsUpdateRequestedSchema: StandardJsonSchema<ChatThreadsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsUpdateRequested,
    jsonSchemas: ChatThreadsUpdateRequestedJsonSchemas,
  });

/** The payload of `chatThreads.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsUpdateRequestedWriterSchema: StandardJsonSchema<ChatThreadsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsUpdateRequestedWriter,
    jsonSchemas: ChatThreadsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `chatThreads.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsUpdateValidatedSchema: StandardJsonSchema<ChatThreadsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsUpdateValidated,
    jsonSchemas: ChatThreadsUpdateValidatedJsonSchemas,
  });

/** The payload of `chatThreads.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsUpdateValidatedWriterSchema: StandardJsonSchema<ChatThreadsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsUpdateValidatedWriter,
    jsonSchemas: ChatThreadsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `chatThreads.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsDeleteRequestedSchema: StandardJsonSchema<ChatThreadsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsDeleteRequested,
    jsonSchemas: ChatThreadsDeleteRequestedJsonSchemas,
  });

/** The payload of `chatThreads.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsDeleteRequestedWriterSchema: StandardJsonSchema<ChatThreadsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsDeleteRequestedWriter,
    jsonSchemas: ChatThreadsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `chatThreads.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ChatThreadsDeleteValidatedSchema: StandardJsonSchema<ChatThreadsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsDeleteValidated,
    jsonSchemas: ChatThreadsDeleteValidatedJsonSchemas,
  });

/** The payload of `chatThreads.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ChatThreadsDeleteValidatedWriterSchema: StandardJsonSchema<ChatThreadsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateChatThreadsDeleteValidatedWriter,
    jsonSchemas: ChatThreadsDeleteValidatedWriterJsonSchemas,
  });
