// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  TagsCreateRequestedData,
  TagsCreateValidatedData,
  TagsDeleteRequestedData,
  TagsDeleteValidatedData,
  TagsUpdateRequestedData,
  TagsUpdateValidatedData,
} from '../../../tables/tags.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateTagsCreateRequestedWriter } from '../../tables/tags/create-requested-writer.ts';
import { validate as validateTagsCreateRequested } from '../../tables/tags/create-requested.ts';
import { validate as validateTagsCreateValidatedWriter } from '../../tables/tags/create-validated-writer.ts';
import { validate as validateTagsCreateValidated } from '../../tables/tags/create-validated.ts';
import { validate as validateTagsDeleteRequestedWriter } from '../../tables/tags/delete-requested-writer.ts';
import { validate as validateTagsDeleteRequested } from '../../tables/tags/delete-requested.ts';
import { validate as validateTagsDeleteValidatedWriter } from '../../tables/tags/delete-validated-writer.ts';
import { validate as validateTagsDeleteValidated } from '../../tables/tags/delete-validated.ts';
import { validate as validateTagsUpdateRequestedWriter } from '../../tables/tags/update-requested-writer.ts';
import { validate as validateTagsUpdateRequested } from '../../tables/tags/update-requested.ts';
import { validate as validateTagsUpdateValidatedWriter } from '../../tables/tags/update-validated-writer.ts';
import { validate as validateTagsUpdateValidated } from '../../tables/tags/update-validated.ts';
import {
  TagsCreateRequestedJsonSchemas,
  TagsCreateRequestedWriterJsonSchemas,
  TagsCreateValidatedJsonSchemas,
  TagsCreateValidatedWriterJsonSchemas,
  TagsDeleteRequestedJsonSchemas,
  TagsDeleteRequestedWriterJsonSchemas,
  TagsDeleteValidatedJsonSchemas,
  TagsDeleteValidatedWriterJsonSchemas,
  TagsUpdateRequestedJsonSchemas,
  TagsUpdateRequestedWriterJsonSchemas,
  TagsUpdateValidatedJsonSchemas,
  TagsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/tags.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `tags.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const TagsCreateRequestedSchema: StandardJsonSchema<TagsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsCreateRequested,
    jsonSchemas: TagsCreateRequestedJsonSchemas,
  });

/** The payload of `tags.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsCreateRequestedWriterSchema: StandardJsonSchema<TagsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsCreateRequestedWriter,
    jsonSchemas: TagsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `tags.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const TagsCreateValidatedSchema: StandardJsonSchema<TagsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsCreateValidated,
    jsonSchemas: TagsCreateValidatedJsonSchemas,
  });

/** The payload of `tags.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsCreateValidatedWriterSchema: StandardJsonSchema<TagsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsCreateValidatedWriter,
    jsonSchemas: TagsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `tags.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const TagsUpdateRequestedSchema: StandardJsonSchema<TagsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsUpdateRequested,
    jsonSchemas: TagsUpdateRequestedJsonSchemas,
  });

/** The payload of `tags.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsUpdateRequestedWriterSchema: StandardJsonSchema<TagsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsUpdateRequestedWriter,
    jsonSchemas: TagsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `tags.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const TagsUpdateValidatedSchema: StandardJsonSchema<TagsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsUpdateValidated,
    jsonSchemas: TagsUpdateValidatedJsonSchemas,
  });

/** The payload of `tags.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsUpdateValidatedWriterSchema: StandardJsonSchema<TagsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsUpdateValidatedWriter,
    jsonSchemas: TagsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `tags.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const TagsDeleteRequestedSchema: StandardJsonSchema<TagsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsDeleteRequested,
    jsonSchemas: TagsDeleteRequestedJsonSchemas,
  });

/** The payload of `tags.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsDeleteRequestedWriterSchema: StandardJsonSchema<TagsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsDeleteRequestedWriter,
    jsonSchemas: TagsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `tags.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const TagsDeleteValidatedSchema: StandardJsonSchema<TagsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsDeleteValidated,
    jsonSchemas: TagsDeleteValidatedJsonSchemas,
  });

/** The payload of `tags.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const TagsDeleteValidatedWriterSchema: StandardJsonSchema<TagsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateTagsDeleteValidatedWriter,
    jsonSchemas: TagsDeleteValidatedWriterJsonSchemas,
  });
