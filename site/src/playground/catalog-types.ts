import type { EnvelopeKeys } from './check-event.ts';

/** `playground/catalog.json` */
export interface CatalogFile {
  readonly domains: readonly Domain[];
  readonly envelope: EnvelopeKeys;
}

export interface Domain {
  /** Of the table or the system. */
  readonly name: string;
  /** Of its validators, below `validators/` of the package, without ending. */
  readonly module: string;
  readonly types: readonly string[];
}

/** `examples/<domain>.json` */
export interface DomainFile {
  /** Below the site's base. */
  readonly page: string;
  readonly kind: 'table' | 'system';
  readonly events: readonly EventFacts[];
}

export interface EventFacts {
  readonly type: string;
  readonly description: string;
  readonly role: 'intent' | 'fact';
  readonly owner: string;
  readonly partners: readonly string[];
  readonly dataVersion: number;
  readonly deprecated: string | null;
  /** What the module of validators calls the event. */
  readonly validator: string;
  /** On the wire. */
  readonly example: unknown;
}
