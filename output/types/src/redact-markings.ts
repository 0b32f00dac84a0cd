// Generated from the catalog. To change it, change the manifest and run `pnpm generate`.

import type { Markings } from './redact-event.ts';

/**
 * Classifications of all fields of all events, for `redact`. `plain` fields are public and not personal, with all
 * that is in them; `marked` ones say what they are, or hold some that do.
 */
export const MARKINGS: Markings = {
  envelope: {
    kind: 'object',
    plain: ['id', 'version', 'type', 'source', 'timestamp', 'subjectId', 'correlationId', 'causationId', 'requestId'],
    marked: {
      userId: {
        personal: true,
        required: true,
        mask: '[redacted]',
      },
    },
  },
  data: {
    required: true,
  },
  shared: {
    RetryConfig: {
      kind: 'object',
      plain: ['maxRetries', 'backoff'],
      marked: {},
    },
  },
  events: {
    'entities.create.requested': {
      data: {
        kind: 'object',
        plain: ['type', 'tags', 'metadata'],
        marked: {
          title: {
            personal: true,
          },
          content: {
            personal: true,
          },
        },
      },
    },
    'entities.create.validated': {
      data: {
        kind: 'object',
        plain: ['entityId', 'type', 'fileUrl', 'filePath', 'fileSize', 'fileType', 'checksum'],
        marked: {
          title: {
            personal: true,
          },
        },
      },
    },
    'entities.update.requested': {
      data: {
        kind: 'object',
        plain: ['entityId', 'changes'],
        marked: {
          content: {
            personal: true,
          },
          title: {
            personal: true,
          },
        },
      },
    },
    'entities.update.validated': {
      data: {
        kind: 'object',
        plain: ['entityId', 'previousVersion', 'newVersion'],
        marked: {},
      },
    },
    'entities.delete.requested': {
      data: {
        kind: 'object',
        plain: ['entityId', 'reason'],
        marked: {},
      },
    },
    'entities.delete.validated': {
      data: {
        kind: 'object',
        plain: ['entityId'],
        marked: {},
      },
    },
    'documents.create.requested': {
      data: {
        kind: 'object',
        plain: ['type', 'language', 'projectId'],
        marked: {
          title: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          content: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
        },
      },
    },
    'documents.create.validated': {
      data: {
        kind: 'object',
        plain: ['documentId', 'size', 'currentVersion'],
        marked: {
          title: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
        },
      },
    },
    'documents.update.requested': {
      data: {
        kind: 'object',
        plain: ['documentId', 'delta'],
        marked: {
          content: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          message: {
            personal: true,
          },
        },
      },
    },
    'documents.update.validated': {
      data: {
        kind: 'object',
        plain: ['documentId', 'version'],
        marked: {},
      },
    },
    'documents.delete.requested': {
      data: {
        kind: 'object',
        plain: ['documentId', 'reason'],
        marked: {},
      },
    },
    'documents.delete.validated': {
      data: {
        kind: 'object',
        plain: ['documentId', 'deletedAt'],
        marked: {},
      },
    },
    'documentVersions.create.requested': {
      data: {
        kind: 'object',
        plain: ['documentId', 'version', 'delta', 'author'],
        marked: {
          content: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          authorId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          message: {
            personal: true,
          },
        },
      },
    },
    'documentVersions.create.validated': {
      data: {
        kind: 'object',
        plain: ['documentVersionId', 'documentId', 'version', 'delta', 'author', 'createdAt'],
        marked: {
          content: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          authorId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          message: {
            personal: true,
          },
        },
      },
    },
    'documentVersions.update.requested': {
      data: {
        kind: 'object',
        plain: ['documentVersionId', 'reason'],
        marked: {},
      },
    },
    'documentVersions.update.validated': {
      data: {
        kind: 'object',
        plain: ['documentVersionId'],
        marked: {},
      },
    },
    'documentVersions.delete.requested': {
      data: {
        kind: 'object',
        plain: ['documentVersionId', 'reason'],
        marked: {},
      },
    },
    'documentVersions.delete.validated': {
      data: {
        kind: 'object',
        plain: ['documentVersionId'],
        marked: {},
      },
    },
    'chatThreads.create.requested': {
      data: {
        kind: 'object',
        plain: ['metadata'],
        marked: {
          title: {
            personal: true,
          },
          participants: {
            personal: true,
          },
        },
      },
    },
    'chatThreads.create.validated': {
      data: {
        kind: 'object',
        plain: [
          'threadId',
          'projectId',
          'threadType',
          'parentThreadId',
          'branchedFromMessageId',
          'agentId',
          'status',
          'metadata',
          'createdAt',
          'updatedAt',
          'mergedAt',
        ],
        marked: {
          userId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          title: {
            personal: true,
          },
          branchPurpose: {
            personal: true,
          },
          contextSummary: {
            personal: true,
          },
        },
      },
    },
    'chatThreads.update.requested': {
      data: {
        kind: 'object',
        plain: ['threadId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['projectId', 'agentId', 'status', 'metadata'],
              marked: {
                title: {
                  personal: true,
                  mask: '[redacted]',
                },
                branchPurpose: {
                  personal: true,
                  mask: '[redacted]',
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'chatThreads.update.validated': {
      data: {
        kind: 'object',
        plain: ['threadId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['projectId', 'agentId', 'status', 'metadata'],
              marked: {
                title: {
                  personal: true,
                  mask: '[redacted]',
                },
                branchPurpose: {
                  personal: true,
                  mask: '[redacted]',
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'chatThreads.delete.requested': {
      data: {
        kind: 'object',
        plain: ['threadId', 'reason'],
        marked: {},
      },
    },
    'chatThreads.delete.validated': {
      data: {
        kind: 'object',
        plain: ['threadId'],
        marked: {},
      },
    },
    'conversationMessages.create.requested': {
      data: {
        kind: 'object',
        plain: ['threadId', 'role'],
        marked: {
          content: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          metadata: {
            within: {
              kind: 'object',
              plain: ['model', 'tokens', 'reasoning'],
              marked: {},
            },
          },
        },
      },
    },
    'conversationMessages.create.validated': {
      data: {
        kind: 'object',
        plain: ['messageId', 'threadId', 'role'],
        marked: {},
      },
    },
    'conversationMessages.update.requested': {
      data: {
        kind: 'object',
        plain: ['messageId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: [],
              marked: {
                content: {
                  personal: true,
                  mask: '[redacted]',
                },
                metadata: {
                  within: {
                    kind: 'object',
                    plain: ['model', 'tokens', 'reasoning'],
                    marked: {},
                  },
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'conversationMessages.update.validated': {
      data: {
        kind: 'object',
        plain: ['messageId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: [],
              marked: {
                content: {
                  personal: true,
                  mask: '[redacted]',
                },
                metadata: {
                  within: {
                    kind: 'object',
                    plain: ['model', 'tokens', 'reasoning'],
                    marked: {},
                  },
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'conversationMessages.delete.requested': {
      data: {
        kind: 'object',
        plain: ['messageId', 'reason'],
        marked: {},
      },
    },
    'conversationMessages.delete.validated': {
      data: {
        kind: 'object',
        plain: ['messageId', 'deletedAt'],
        marked: {},
      },
    },
    'webhookSubscriptions.create.requested': {
      data: {
        kind: 'object',
        plain: ['name', 'url', 'eventTypes'],
        marked: {
          retryConfig: {
            within: {
              kind: 'reference',
              to: 'RetryConfig',
            },
          },
        },
      },
    },
    'webhookSubscriptions.create.validated': {
      data: {
        kind: 'object',
        plain: ['subscriptionId', 'name', 'url', 'eventTypes', 'active', 'createdAt', 'lastTriggeredAt'],
        marked: {
          userId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          retryConfig: {
            within: {
              kind: 'object',
              plain: ['maxRetries', 'backoff'],
              marked: {},
            },
          },
        },
      },
    },
    'webhookSubscriptions.update.requested': {
      data: {
        kind: 'object',
        plain: ['subscriptionId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['name', 'url', 'eventTypes', 'active'],
              marked: {
                retryConfig: {
                  within: {
                    kind: 'object',
                    plain: ['maxRetries', 'backoff'],
                    marked: {},
                  },
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'webhookSubscriptions.update.validated': {
      data: {
        kind: 'object',
        plain: ['subscriptionId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['name', 'url', 'eventTypes', 'active'],
              marked: {
                retryConfig: {
                  within: {
                    kind: 'object',
                    plain: ['maxRetries', 'backoff'],
                    marked: {},
                  },
                },
              },
              least: 1,
            },
          },
        },
      },
    },
    'webhookSubscriptions.delete.requested': {
      data: {
        kind: 'object',
        plain: ['subscriptionId', 'reason'],
        marked: {},
      },
    },
    'webhookSubscriptions.delete.validated': {
      data: {
        kind: 'object',
        plain: ['subscriptionId'],
        marked: {},
      },
    },
    'apiKeys.create.requested': {
      data: {
        kind: 'object',
        plain: ['name', 'scopes', 'expiresAt'],
        marked: {},
      },
    },
    'apiKeys.create.validated': {
      data: {
        kind: 'object',
        plain: [
          'apiKeyId',
          'keyName',
          'keyPrefix',
          'hubId',
          'scope',
          'expiresAt',
          'isActive',
          'lastUsedAt',
          'usageCount',
          'rotatedFromId',
          'rotationScheduledAt',
          'createdAt',
          'revokedAt',
          'revokedReason',
        ],
        marked: {
          userId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          createdBy: {
            personal: true,
          },
          revokedBy: {
            personal: true,
          },
        },
      },
    },
    'apiKeys.update.requested': {
      data: {
        kind: 'object',
        plain: ['apiKeyId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['keyName', 'scope', 'expiresAt'],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'apiKeys.update.validated': {
      data: {
        kind: 'object',
        plain: ['apiKeyId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['keyName', 'scope', 'expiresAt'],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'apiKeys.delete.requested': {
      data: {
        kind: 'object',
        plain: ['apiKeyId', 'reason'],
        marked: {},
      },
    },
    'apiKeys.delete.validated': {
      data: {
        kind: 'object',
        plain: ['apiKeyId', 'isActive', 'revokedAt'],
        marked: {},
      },
    },
    'tags.create.requested': {
      data: {
        kind: 'object',
        plain: ['name', 'color'],
        marked: {},
      },
    },
    'tags.create.validated': {
      data: {
        kind: 'object',
        plain: ['tagId', 'name', 'color', 'createdAt'],
        marked: {
          userId: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
        },
      },
    },
    'tags.update.requested': {
      data: {
        kind: 'object',
        plain: ['tagId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['name', 'color'],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'tags.update.validated': {
      data: {
        kind: 'object',
        plain: ['tagId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: ['name', 'color'],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'tags.delete.requested': {
      data: {
        kind: 'object',
        plain: ['tagId', 'reason'],
        marked: {},
      },
    },
    'tags.delete.validated': {
      data: {
        kind: 'object',
        plain: ['tagId'],
        marked: {},
      },
    },
    'agents.create.requested': {
      data: {
        kind: 'object',
        plain: ['name', 'type', 'model', 'capabilities'],
        marked: {
          permissions: {
            within: {
              kind: 'object',
              plain: ['autoApprove', 'allowedActions'],
              marked: {},
            },
          },
        },
      },
    },
    'agents.create.validated': {
      data: {
        kind: 'object',
        plain: [
          'agentId',
          'name',
          'description',
          'llmProvider',
          'llmModel',
          'capabilities',
          'toolsConfig',
          'executionMode',
          'maxIterations',
          'timeoutSeconds',
          'weight',
          'performanceMetrics',
          'active',
          'createdAt',
          'updatedAt',
        ],
        marked: {
          createdBy: {
            personal: true,
            required: true,
            mask: '[redacted]',
          },
          userId: {
            personal: true,
          },
        },
      },
    },
    'agents.update.requested': {
      data: {
        kind: 'object',
        plain: ['agentId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: [
                'name',
                'description',
                'llmProvider',
                'llmModel',
                'capabilities',
                'toolsConfig',
                'executionMode',
                'maxIterations',
                'timeoutSeconds',
                'weight',
                'active',
              ],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'agents.update.validated': {
      data: {
        kind: 'object',
        plain: ['agentId'],
        marked: {
          changes: {
            within: {
              kind: 'object',
              plain: [
                'name',
                'description',
                'llmProvider',
                'llmModel',
                'capabilities',
                'toolsConfig',
                'executionMode',
                'maxIterations',
                'timeoutSeconds',
                'weight',
                'active',
              ],
              marked: {},
              least: 1,
            },
          },
        },
      },
    },
    'agents.delete.requested': {
      data: {
        kind: 'object',
        plain: ['agentId', 'reason'],
        marked: {},
      },
    },
    'agents.delete.validated': {
      data: {
        kind: 'object',
        plain: ['agentId', 'active'],
        marked: {},
      },
    },
    'webhooks.deliver.requested': {
      data: {
        kind: 'object',
        plain: ['subscriptionId', 'attempt', 'timestamp'],
        marked: {
          event: {
            within: {
              kind: 'event',
            },
          },
        },
      },
    },
  },
};
