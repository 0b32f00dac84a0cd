// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  EntitiesCreateRequestedData,
  EntitiesCreateValidatedData,
  EntitiesDeleteRequestedData,
  EntitiesDeleteValidatedData,
  EntitiesUpdateRequestedData,
  EntitiesUpdateValidatedData,
} from '../../../tables/entities.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateEntitiesCreateRequestedWriter } from '../../tables/entities/create-requested-writer.ts';
import { validate as validateEntitiesCreateRequested } from '../../tables/entities/create-requested.ts';
import { validate as validateEntitiesCreateValidatedWriter } from '../../tables/entities/create-validated-writer.ts';
import { validate as validateEntitiesCreateValidated } from '../../tables/entities/create-validated.ts';
import { validate as validateEntitiesDeleteRequestedWriter } from '../../tables/entities/delete-requested-writer.ts';
import { validate as validateEntitiesDeleteRequested } from '../../tables/entities/delete-requested.ts';
import { validate as validateEntitiesDeleteValidatedWriter } from '../../tables/entities/delete-validated-writer.ts';
import { validate as validateEntitiesDeleteValidated } from '../../tables/entities/delete-validated.ts';
import { validate as validateEntitiesUpdateRequestedWriter } from '../../tables/entities/update-requested-writer.ts';
import { validate as validateEntitiesUpdateRequested } from '../../tables/entities/update-requested.ts';
import { validate as validateEntitiesUpdateValidatedWriter } from '../../tables/entities/update-validated-writer.ts';
import { validate as validateEntitiesUpdateValidated } from '../../tables/entities/update-validated.ts';
import {
  EntitiesCreateRequestedJsonSchemas,
  EntitiesCreateRequestedWriterJsonSchemas,
  EntitiesCreateValidatedJsonSchemas,
  EntitiesCreateValidatedWriterJsonSchemas,
  EntitiesDeleteRequestedJsonSchemas,
  EntitiesDeleteRequestedWriterJsonSchemas,
  EntitiesDeleteValidatedJsonSchemas,
  EntitiesDeleteValidatedWriterJsonSchemas,
  EntitiesUpdateRequestedJsonSchemas,
  EntitiesUpdateRequestedWriterJsonSchemas,
  EntitiesUpdateValidatedJsonSchemas,
  EntitiesUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/entities.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `entities.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesCreateRequestedSchema: StandardJsonSchema<EntitiesCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesCreateRequested,
    jsonSchemas: EntitiesCreateRequestedJsonSchemas,
  });

/** The payload of `entities.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesCreateRequestedWriterSchema: StandardJsonSchema<EntitiesCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesCreateRequestedWriter,
    jsonSchemas: EntitiesCreateRequestedWriterJsonSchemas,
  });

/** The payload of `entities.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesCreateValidatedSchema: StandardJsonSchema<EntitiesCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesCreateValidated,
    jsonSchemas: EntitiesCreateValidatedJsonSchemas,
  });

/** The payload of `entities.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesCreateValidatedWriterSchema: StandardJsonSchema<EntitiesCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesCreateValidatedWriter,
    jsonSchemas: EntitiesCreateValidatedWriterJsonSchemas,
  });

/** The payload of `entities.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesUpdateRequestedSchema: StandardJsonSchema<EntitiesUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesUpdateRequested,
    jsonSchemas: EntitiesUpdateRequestedJsonSchemas,
  });

/** The payload of `entities.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesUpdateRequestedWriterSchema: StandardJsonSchema<EntitiesUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesUpdateRequestedWriter,
    jsonSchemas: EntitiesUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `entities.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesUpdateValidatedSchema: StandardJsonSchema<EntitiesUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesUpdateValidated,
    jsonSchemas: EntitiesUpdateValidatedJsonSchemas,
  });

/** The payload of `entities.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesUpdateValidatedWriterSchema: StandardJsonSchema<EntitiesUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesUpdateValidatedWriter,
    jsonSchemas: EntitiesUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `entities.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesDeleteRequestedSchema: StandardJsonSchema<EntitiesDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesDeleteRequested,
    jsonSchemas: EntitiesDeleteRequestedJsonSchemas,
  });

/** The payload of `entities.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesDeleteRequestedWriterSchema: StandardJsonSchema<EntitiesDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesDeleteRequestedWriter,
    jsonSchemas: EntitiesDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `entities.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const EntitiesDeleteValidatedSchema: StandardJsonSchema<EntitiesDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesDeleteValidated,
    jsonSchemas: EntitiesDeleteValidatedJsonSchemas,
  });

/** The payload of `entities.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const EntitiesDeleteValidatedWriterSchema: StandardJsonSchema<EntitiesDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateEntitiesDeleteValidatedWriter,
    jsonSchemas: EntitiesDeleteValidatedWriterJsonSchemas,
  });
