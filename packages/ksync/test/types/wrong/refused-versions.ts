import { z } from 'zod';
import { createKSync, defineVersions } from '@klastra/ksync';

const V1 = z.object({ text: z.string() });
const V2 = z.object({ content: z.string() });
const V3 = z.object({ content: z.string(), channelId: z.string() });
const toV2 = ({ text }: { text: string }) => ({ content: text });
const toV3 = ({ content }: { content: string }) => ({ content, channelId: 'general' });
const ksync = createKSync();

defineVersions({ versions: [V1, V2, V3], upcast: [toV2, toV3] });
ksync.defineSchema('message-sent', { versions: [V1, V2, V3], upcast: [toV2, toV3] });

// A step is missing.
defineVersions({ versions: [V1, V2, V3], upcast: [toV2] }); // TS2322
ksync.defineSchema('message-sent', { versions: [V1, V2, V3], upcast: [toV2] }); // TS2769

// One too many.
defineVersions({ versions: [V1, V2], upcast: [toV2, toV3] }); // TS2322
ksync.defineSchema('message-sent', { versions: [V1, V2], upcast: [toV2, toV3] }); // TS2769

// In the wrong order: neither the parameters nor the results fit.
defineVersions({ versions: [V1, V2, V3], upcast: [toV3, toV2] }); // TS2322 TS2322
ksync.defineSchema('message-sent', { versions: [V1, V2, V3], upcast: [toV3, toV2] }); // TS2769 TS2769, in 5.9 TS2769

// The parameter.
defineVersions({ versions: [V1, V2], upcast: [(data: { body: string }) => ({ content: data.body })] }); // TS2322
const fromBody = (data: { body: string }) => ({ content: data.body });
ksync.defineSchema('message-sent', { versions: [V1, V2], upcast: [fromBody] }); // TS2769

// The result, at once and later.
defineVersions({ versions: [V1, V2], upcast: [({ text }) => ({ text })] }); // TS2322
defineVersions({ versions: [V1, V2], upcast: [async ({ text }) => ({ text })] }); // TS2322
ksync.defineSchema('message-sent', { versions: [V1, V2], upcast: [({ text }) => ({ text })] }); // TS2769

// No functions, no versions, no steps.
defineVersions({ versions: [V1, V2], upcast: ['toV2'] }); // TS2322
defineVersions({ versions: [], upcast: [] }); // TS2322
defineVersions({ versions: [V1, V2] }); // TS2741, in 5.9 TS2345
defineVersions({ versions: ['V1'], upcast: [] }); // TS2322

// What has not gone through defineVersions is not given to createKSync, whatever its steps are.
createKSync({ schemas: { 'message-sent': { versions: [V1, V2], upcast: [toV2] } } }); // TS2322
