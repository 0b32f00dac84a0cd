// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  DocumentVersionsCreateRequestedData,
  DocumentVersionsCreateValidatedData,
  DocumentVersionsDeleteRequestedData,
  DocumentVersionsDeleteValidatedData,
  DocumentVersionsUpdateRequestedData,
  DocumentVersionsUpdateValidatedData,
} from '../../../tables/document-versions.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateDocumentVersionsCreateRequestedWriter } from '../../tables/document-versions/create-requested-writer.ts';
import { validate as validateDocumentVersionsCreateRequested } from '../../tables/document-versions/create-requested.ts';
import { validate as validateDocumentVersionsCreateValidatedWriter } from '../../tables/document-versions/create-validated-writer.ts';
import { validate as validateDocumentVersionsCreateValidated } from '../../tables/document-versions/create-validated.ts';
import { validate as validateDocumentVersionsDeleteRequestedWriter } from '../../tables/document-versions/delete-requested-writer.ts';
import { validate as validateDocumentVersionsDeleteRequested } from '../../tables/document-versions/delete-requested.ts';
import { validate as validateDocumentVersionsDeleteValidatedWriter } from '../../tables/document-versions/delete-validated-writer.ts';
import { validate as validateDocumentVersionsDeleteValidated } from '../../tables/document-versions/delete-validated.ts';
import { validate as validateDocumentVersionsUpdateRequestedWriter } from '../../tables/document-versions/update-requested-writer.ts';
import { validate as validateDocumentVersionsUpdateRequested } from '../../tables/document-versions/update-requested.ts';
import { validate as validateDocumentVersionsUpdateValidatedWriter } from '../../tables/document-versions/update-validated-writer.ts';
import { validate as validateDocumentVersionsUpdateValidated } from '../../tables/document-versions/update-validated.ts';
import {
  DocumentVersionsCreateRequestedJsonSchemas,
  DocumentVersionsCreateRequestedWriterJsonSchemas,
  DocumentVersionsCreateValidatedJsonSchemas,
  DocumentVersionsCreateValidatedWriterJsonSchemas,
  DocumentVersionsDeleteRequestedJsonSchemas,
  DocumentVersionsDeleteRequestedWriterJsonSchemas,
  DocumentVersionsDeleteValidatedJsonSchemas,
  DocumentVersionsDeleteValidatedWriterJsonSchemas,
  DocumentVersionsUpdateRequestedJsonSchemas,
  DocumentVersionsUpdateRequestedWriterJsonSchemas,
  DocumentVersionsUpdateValidatedJsonSchemas,
  DocumentVersionsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/document-versions.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `documentVersions.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsCreateRequestedSchema: StandardJsonSchema<DocumentVersionsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsCreateRequested,
    jsonSchemas: DocumentVersionsCreateRequestedJsonSchemas,
  });

/** The payload of `documentVersions.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsCreateRequestedWriterSchema: StandardJsonSchema<DocumentVersionsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsCreateRequestedWriter,
    jsonSchemas: DocumentVersionsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `documentVersions.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsCreateValidatedSchema: StandardJsonSchema<DocumentVersionsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsCreateValidated,
    jsonSchemas: DocumentVersionsCreateValidatedJsonSchemas,
  });

/** The payload of `documentVersions.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsCreateValidatedWriterSchema: StandardJsonSchema<DocumentVersionsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsCreateValidatedWriter,
    jsonSchemas: DocumentVersionsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `documentVersions.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsUpdateRequestedSchema: StandardJsonSchema<DocumentVersionsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsUpdateRequested,
    jsonSchemas: DocumentVersionsUpdateRequestedJsonSchemas,
  });

/** The payload of `documentVersions.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsUpdateRequestedWriterSchema: StandardJsonSchema<DocumentVersionsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsUpdateRequestedWriter,
    jsonSchemas: DocumentVersionsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `documentVersions.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsUpdateValidatedSchema: StandardJsonSchema<DocumentVersionsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsUpdateValidated,
    jsonSchemas: DocumentVersionsUpdateValidatedJsonSchemas,
  });

/** The payload of `documentVersions.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsUpdateValidatedWriterSchema: StandardJsonSchema<DocumentVersionsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsUpdateValidatedWriter,
    jsonSchemas: DocumentVersionsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `documentVersions.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsDeleteRequestedSchema: StandardJsonSchema<DocumentVersionsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsDeleteRequested,
    jsonSchemas: DocumentVersionsDeleteRequestedJsonSchemas,
  });

/** The payload of `documentVersions.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsDeleteRequestedWriterSchema: StandardJsonSchema<DocumentVersionsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsDeleteRequestedWriter,
    jsonSchemas: DocumentVersionsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `documentVersions.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const DocumentVersionsDeleteValidatedSchema: StandardJsonSchema<DocumentVersionsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsDeleteValidated,
    jsonSchemas: DocumentVersionsDeleteValidatedJsonSchemas,
  });

/** The payload of `documentVersions.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const DocumentVersionsDeleteValidatedWriterSchema: StandardJsonSchema<DocumentVersionsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateDocumentVersionsDeleteValidatedWriter,
    jsonSchemas: DocumentVersionsDeleteValidatedWriterJsonSchemas,
  });
