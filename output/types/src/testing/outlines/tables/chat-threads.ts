// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { ObjectOutline } from '../../outline.ts';

/** The payload of `chatThreads.create.requested`. */
export const ChatThreadsCreateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {},
  optional: {
    title: { kind: 'string', minLength: 1 },
    participants: { kind: 'array', items: { kind: 'string' } },
    metadata: { kind: 'record', values: { kind: 'json' } },
  },
};

/** The payload of `chatThreads.create.validated`. */
export const ChatThreadsCreateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    threadId: { kind: 'uuid' },
    userId: { kind: 'string' },
    threadType: { kind: 'enum', values: ['main', 'branch'] },
    agentId: { kind: 'string' },
    status: { kind: 'enum', values: ['active', 'merged', 'archived'] },
    createdAt: { kind: 'timestamp' },
    updatedAt: { kind: 'timestamp' },
  },
  optional: {
    projectId: { kind: 'uuid', nullable: true },
    title: { kind: 'string', minLength: 1, nullable: true },
    parentThreadId: { kind: 'uuid', nullable: true },
    branchedFromMessageId: { kind: 'uuid', nullable: true },
    branchPurpose: { kind: 'string', nullable: true },
    contextSummary: { kind: 'string', nullable: true },
    metadata: { kind: 'record', values: { kind: 'json' }, nullable: true },
    mergedAt: { kind: 'timestamp', nullable: true },
  },
};

/** The payload of `chatThreads.update.requested`. */
export const ChatThreadsUpdateRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    threadId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        projectId: { kind: 'uuid', nullable: true },
        title: { kind: 'string', minLength: 1, nullable: true },
        branchPurpose: { kind: 'string', nullable: true },
        agentId: { kind: 'string' },
        status: { kind: 'enum', values: ['active', 'merged', 'archived'] },
        metadata: { kind: 'record', values: { kind: 'json' }, nullable: true },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `chatThreads.update.validated`. */
export const ChatThreadsUpdateValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: {
    threadId: { kind: 'uuid' },
    changes: {
      kind: 'object',
      required: {},
      optional: {
        projectId: { kind: 'uuid', nullable: true },
        title: { kind: 'string', minLength: 1, nullable: true },
        branchPurpose: { kind: 'string', nullable: true },
        agentId: { kind: 'string' },
        status: { kind: 'enum', values: ['active', 'merged', 'archived'] },
        metadata: { kind: 'record', values: { kind: 'json' }, nullable: true },
      },
      minProperties: 1,
    },
  },
  optional: {},
};

/** The payload of `chatThreads.delete.requested`. */
export const ChatThreadsDeleteRequestedOutline: ObjectOutline = {
  kind: 'object',
  required: { threadId: { kind: 'uuid' } },
  optional: { reason: { kind: 'string' } },
};

/** The payload of `chatThreads.delete.validated`. */
export const ChatThreadsDeleteValidatedOutline: ObjectOutline = {
  kind: 'object',
  required: { threadId: { kind: 'uuid' } },
  optional: {},
};
