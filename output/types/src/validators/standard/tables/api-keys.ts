// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  ApiKeysCreateRequestedData,
  ApiKeysCreateValidatedData,
  ApiKeysDeleteRequestedData,
  ApiKeysDeleteValidatedData,
  ApiKeysUpdateRequestedData,
  ApiKeysUpdateValidatedData,
} from '../../../tables/api-keys.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateApiKeysCreateRequestedWriter } from '../../tables/api-keys/create-requested-writer.ts';
import { validate as validateApiKeysCreateRequested } from '../../tables/api-keys/create-requested.ts';
import { validate as validateApiKeysCreateValidatedWriter } from '../../tables/api-keys/create-validated-writer.ts';
import { validate as validateApiKeysCreateValidated } from '../../tables/api-keys/create-validated.ts';
import { validate as validateApiKeysDeleteRequestedWriter } from '../../tables/api-keys/delete-requested-writer.ts';
import { validate as validateApiKeysDeleteRequested } from '../../tables/api-keys/delete-requested.ts';
import { validate as validateApiKeysDeleteValidatedWriter } from '../../tables/api-keys/delete-validated-writer.ts';
import { validate as validateApiKeysDeleteValidated } from '../../tables/api-keys/delete-validated.ts';
import { validate as validateApiKeysUpdateRequestedWriter } from '../../tables/api-keys/update-requested-writer.ts';
import { validate as validateApiKeysUpdateRequested } from '../../tables/api-keys/update-requested.ts';
import { validate as validateApiKeysUpdateValidatedWriter } from '../../tables/api-keys/update-validated-writer.ts';
import { validate as validateApiKeysUpdateValidated } from '../../tables/api-keys/update-validated.ts';
import {
  ApiKeysCreateRequestedJsonSchemas,
  ApiKeysCreateRequestedWriterJsonSchemas,
  ApiKeysCreateValidatedJsonSchemas,
  ApiKeysCreateValidatedWriterJsonSchemas,
  ApiKeysDeleteRequestedJsonSchemas,
  ApiKeysDeleteRequestedWriterJsonSchemas,
  ApiKeysDeleteValidatedJsonSchemas,
  ApiKeysDeleteValidatedWriterJsonSchemas,
  ApiKeysUpdateRequestedJsonSchemas,
  ApiKeysUpdateRequestedWriterJsonSchemas,
  ApiKeysUpdateValidatedJsonSchemas,
  ApiKeysUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/api-keys.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `apiKeys.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysCreateRequestedSchema: StandardJsonSchema<ApiKeysCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysCreateRequested,
    jsonSchemas: ApiKeysCreateRequestedJsonSchemas,
  });

/** The payload of `apiKeys.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysCreateRequestedWriterSchema: StandardJsonSchema<ApiKeysCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysCreateRequestedWriter,
    jsonSchemas: ApiKeysCreateRequestedWriterJsonSchemas,
  });

/** The payload of `apiKeys.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysCreateValidatedSchema: StandardJsonSchema<ApiKeysCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysCreateValidated,
    jsonSchemas: ApiKeysCreateValidatedJsonSchemas,
  });

/** The payload of `apiKeys.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysCreateValidatedWriterSchema: StandardJsonSchema<ApiKeysCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysCreateValidatedWriter,
    jsonSchemas: ApiKeysCreateValidatedWriterJsonSchemas,
  });

/** The payload of `apiKeys.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysUpdateRequestedSchema: StandardJsonSchema<ApiKeysUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysUpdateRequested,
    jsonSchemas: ApiKeysUpdateRequestedJsonSchemas,
  });

/** The payload of `apiKeys.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysUpdateRequestedWriterSchema: StandardJsonSchema<ApiKeysUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysUpdateRequestedWriter,
    jsonSchemas: ApiKeysUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `apiKeys.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysUpdateValidatedSchema: StandardJsonSchema<ApiKeysUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysUpdateValidated,
    jsonSchemas: ApiKeysUpdateValidatedJsonSchemas,
  });

/** The payload of `apiKeys.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysUpdateValidatedWriterSchema: StandardJsonSchema<ApiKeysUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysUpdateValidatedWriter,
    jsonSchemas: ApiKeysUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `apiKeys.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysDeleteRequestedSchema: StandardJsonSchema<ApiKeysDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysDeleteRequested,
    jsonSchemas: ApiKeysDeleteRequestedJsonSchemas,
  });

/** The payload of `apiKeys.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysDeleteRequestedWriterSchema: StandardJsonSchema<ApiKeysDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysDeleteRequestedWriter,
    jsonSchemas: ApiKeysDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `apiKeys.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const ApiKeysDeleteValidatedSchema: StandardJsonSchema<ApiKeysDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysDeleteValidated,
    jsonSchemas: ApiKeysDeleteValidatedJsonSchemas,
  });

/** The payload of `apiKeys.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const ApiKeysDeleteValidatedWriterSchema: StandardJsonSchema<ApiKeysDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateApiKeysDeleteValidatedWriter,
    jsonSchemas: ApiKeysDeleteValidatedWriterJsonSchemas,
  });
