import { EventRegistry } from '@synap/types/registry';
import type { PublisherPolicy } from './append/prepare-event.ts';

/** Only the system says that something was checked and applied: validated events come from the source `system`. */
export const onlySystemValidates: PublisherPolicy = ({ type, source }) =>
  Object.hasOwn(EventRegistry, type) &&
  EventRegistry[type as keyof typeof EventRegistry].modifier === 'validated' &&
  source !== 'system'
    ? `Invalid source: ${type} is published by 'system' alone, not by '${source}'`
    : undefined;
