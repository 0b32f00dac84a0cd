// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type {
  AgentsCreateRequestedData,
  AgentsCreateValidatedData,
  AgentsDeleteRequestedData,
  AgentsDeleteValidatedData,
  AgentsUpdateRequestedData,
  AgentsUpdateValidatedData,
} from '../../../tables/agents.ts';
import { type StandardJsonSchema, standardJsonSchema } from '../../runtime/standard.ts';
import { validate as validateAgentsCreateRequestedWriter } from '../../tables/agents/create-requested-writer.ts';
import { validate as validateAgentsCreateRequested } from '../../tables/agents/create-requested.ts';
import { validate as validateAgentsCreateValidatedWriter } from '../../tables/agents/create-validated-writer.ts';
import { validate as validateAgentsCreateValidated } from '../../tables/agents/create-validated.ts';
import { validate as validateAgentsDeleteRequestedWriter } from '../../tables/agents/delete-requested-writer.ts';
import { validate as validateAgentsDeleteRequested } from '../../tables/agents/delete-requested.ts';
import { validate as validateAgentsDeleteValidatedWriter } from '../../tables/agents/delete-validated-writer.ts';
import { validate as validateAgentsDeleteValidated } from '../../tables/agents/delete-validated.ts';
import { validate as validateAgentsUpdateRequestedWriter } from '../../tables/agents/update-requested-writer.ts';
import { validate as validateAgentsUpdateRequested } from '../../tables/agents/update-requested.ts';
import { validate as validateAgentsUpdateValidatedWriter } from '../../tables/agents/update-validated-writer.ts';
import { validate as validateAgentsUpdateValidated } from '../../tables/agents/update-validated.ts';
import {
  AgentsCreateRequestedJsonSchemas,
  AgentsCreateRequestedWriterJsonSchemas,
  AgentsCreateValidatedJsonSchemas,
  AgentsCreateValidatedWriterJsonSchemas,
  AgentsDeleteRequestedJsonSchemas,
  AgentsDeleteRequestedWriterJsonSchemas,
  AgentsDeleteValidatedJsonSchemas,
  AgentsDeleteValidatedWriterJsonSchemas,
  AgentsUpdateRequestedJsonSchemas,
  AgentsUpdateRequestedWriterJsonSchemas,
  AgentsUpdateValidatedJsonSchemas,
  AgentsUpdateValidatedWriterJsonSchemas,
} from '../json-schemas/tables/agents.ts';
import { VENDOR } from '../vendor.ts';

/** The payload of `agents.create.requested`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsCreateRequestedSchema: StandardJsonSchema<AgentsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsCreateRequested,
    jsonSchemas: AgentsCreateRequestedJsonSchemas,
  });

/** The payload of `agents.create.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsCreateRequestedWriterSchema: StandardJsonSchema<AgentsCreateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsCreateRequestedWriter,
    jsonSchemas: AgentsCreateRequestedWriterJsonSchemas,
  });

/** The payload of `agents.create.validated`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsCreateValidatedSchema: StandardJsonSchema<AgentsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsCreateValidated,
    jsonSchemas: AgentsCreateValidatedJsonSchemas,
  });

/** The payload of `agents.create.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsCreateValidatedWriterSchema: StandardJsonSchema<AgentsCreateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsCreateValidatedWriter,
    jsonSchemas: AgentsCreateValidatedWriterJsonSchemas,
  });

/** The payload of `agents.update.requested`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsUpdateRequestedSchema: StandardJsonSchema<AgentsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsUpdateRequested,
    jsonSchemas: AgentsUpdateRequestedJsonSchemas,
  });

/** The payload of `agents.update.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsUpdateRequestedWriterSchema: StandardJsonSchema<AgentsUpdateRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsUpdateRequestedWriter,
    jsonSchemas: AgentsUpdateRequestedWriterJsonSchemas,
  });

/** The payload of `agents.update.validated`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsUpdateValidatedSchema: StandardJsonSchema<AgentsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsUpdateValidated,
    jsonSchemas: AgentsUpdateValidatedJsonSchemas,
  });

/** The payload of `agents.update.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsUpdateValidatedWriterSchema: StandardJsonSchema<AgentsUpdateValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsUpdateValidatedWriter,
    jsonSchemas: AgentsUpdateValidatedWriterJsonSchemas,
  });

/** The payload of `agents.delete.requested`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsDeleteRequestedSchema: StandardJsonSchema<AgentsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsDeleteRequested,
    jsonSchemas: AgentsDeleteRequestedJsonSchemas,
  });

/** The payload of `agents.delete.requested`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsDeleteRequestedWriterSchema: StandardJsonSchema<AgentsDeleteRequestedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsDeleteRequestedWriter,
    jsonSchemas: AgentsDeleteRequestedWriterJsonSchemas,
  });

/** The payload of `agents.delete.validated`, as readers take it: open, it keeps keys that it does not know. */
export const AgentsDeleteValidatedSchema: StandardJsonSchema<AgentsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsDeleteValidated,
    jsonSchemas: AgentsDeleteValidatedJsonSchemas,
  });

/** The payload of `agents.delete.validated`, as writers write it: closed, it refuses keys that it does not know. */
export const AgentsDeleteValidatedWriterSchema: StandardJsonSchema<AgentsDeleteValidatedData> =
  /* @__PURE__ */ standardJsonSchema({
    vendor: VENDOR,
    validate: validateAgentsDeleteValidatedWriter,
    jsonSchemas: AgentsDeleteValidatedWriterJsonSchemas,
  });
