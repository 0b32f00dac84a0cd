// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  DocumentsCreateRequestedData,
  DocumentsCreateValidatedData,
  DocumentsDeleteRequestedData,
  DocumentsDeleteValidatedData,
  DocumentsUpdateRequestedData,
  DocumentsUpdateValidatedData,
} from '../../../tables/documents.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateDocumentsCreateRequestedWriter } from '../../tables/documents/create-requested-writer.ts';
import { validate as validateDocumentsCreateRequested } from '../../tables/documents/create-requested.ts';
import { validate as validateDocumentsCreateValidatedWriter } from '../../tables/documents/create-validated-writer.ts';
import { validate as validateDocumentsCreateValidated } from '../../tables/documents/create-validated.ts';
import { validate as validateDocumentsDeleteRequestedWriter } from '../../tables/documents/delete-requested-writer.ts';
import { validate as validateDocumentsDeleteRequested } from '../../tables/documents/delete-requested.ts';
import { validate as validateDocumentsDeleteValidatedWriter } from '../../tables/documents/delete-validated-writer.ts';
import { validate as validateDocumentsDeleteValidated } from '../../tables/documents/delete-validated.ts';
import { validate as validateDocumentsUpdateRequestedWriter } from '../../tables/documents/update-requested-writer.ts';
import { validate as validateDocumentsUpdateRequested } from '../../tables/documents/update-requested.ts';
import { validate as validateDocumentsUpdateValidatedWriter } from '../../tables/documents/update-validated-writer.ts';
import { validate as validateDocumentsUpdateValidated } from '../../tables/documents/update-validated.ts';
import {
  DocumentsCreateRequestedJsonSchemas,
  DocumentsCreateRequestedWriterJsonSchemas,
  DocumentsCreateValidatedJsonSchemas,
  DocumentsCreateValidatedWriterJsonSchemas,
  DocumentsDeleteRequestedJsonSchemas,
  DocumentsDeleteRequestedWriterJsonSchemas,
  DocumentsDeleteValidatedJsonSchemas,
  DocumentsDeleteValidatedWriterJsonSchemas,
  DocumentsUpdateRequestedJsonSchemas,
  DocumentsUpdateRequestedWriterJsonSchemas,
  DocumentsUpdateValidatedJsonSchemas,
  DocumentsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/documents.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `documents.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsCreateRequestedSchema: StandardJsonSchema<DocumentsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsCreateRequested,
    jsonSchemas: DocumentsCreateRequestedJsonSchemas,
  });

/** The payload of `documents.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsCreateRequestedWriterSchema: StandardJsonSchema<DocumentsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsCreateRequestedWriter,
    jsonSchemas: DocumentsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `documents.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsCreateValidatedSchema: StandardJsonSchema<DocumentsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsCreateValidated,
    jsonSchemas: DocumentsCreateValidatedJsonSchemas,
  });

/** The payload of `documents.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsCreateValidatedWriterSchema: StandardJsonSchema<DocumentsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsCreateValidatedWriter,
    jsonSchemas: DocumentsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `documents.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsUpdateRequestedSchema: StandardJsonSchema<DocumentsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsUpdateRequested,
    jsonSchemas: DocumentsUpdateRequestedJsonSchemas,
  });

/** The payload of `documents.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsUpdateRequestedWriterSchema: StandardJsonSchema<DocumentsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsUpdateRequestedWriter,
    jsonSchemas: DocumentsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `documents.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsUpdateValidatedSchema: StandardJsonSchema<DocumentsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsUpdateValidated,
    jsonSchemas: DocumentsUpdateValidatedJsonSchemas,
  });

/** The payload of `documents.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsUpdateValidatedWriterSchema: StandardJsonSchema<DocumentsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsUpdateValidatedWriter,
    jsonSchemas: DocumentsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `documents.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsDeleteRequestedSchema: StandardJsonSchema<DocumentsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsDeleteRequested,
    jsonSchemas: DocumentsDeleteRequestedJsonSchemas,
  });

/** The payload of `documents.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsDeleteRequestedWriterSchema: StandardJsonSchema<DocumentsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsDeleteRequestedWriter,
    jsonSchemas: DocumentsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `documents.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentsDeleteValidatedSchema: StandardJsonSchema<DocumentsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsDeleteValidated,
    jsonSchemas: DocumentsDeleteValidatedJsonSchemas,
  });

/** The payload of `documents.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentsDeleteValidatedWriterSchema: StandardJsonSchema<DocumentsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentsDeleteValidatedWriter,
    jsonSchemas: DocumentsDeleteValidatedWriterJsonSchemas,
  });
