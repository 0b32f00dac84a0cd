/**
 * What others write to. `plain` has the columns of `synap.events` and six indexes, as many as an event of ours is entered
 * in; `small` is the least that a log of events needs, with three.
 */
export const PLAIN_TABLES = `
create sequence place;
create table plain (
  position bigint primary key default nextval('place'), transaction_id bigint not null default pg_current_xact_id()::text::bigint,
  recorded_at timestamptz not null default now(), id uuid not null unique, type text not null,
  data_version integer not null default 1, data jsonb not null, user_id text not null, source text not null,
  "timestamp" timestamptz not null default now(), subject_id uuid, correlation_id uuid, causation_id uuid, request_id uuid,
  stream_table text, stream_id text, stream_version bigint, metadata jsonb, extensions jsonb
);
create index on plain (stream_id, stream_table, stream_version);
create index on plain (user_id, position);
create index on plain (type, position);
create index on plain (correlation_id, position);
create table small (
  position bigint primary key default nextval('place'), id uuid not null unique, type text not null,
  stream_id text not null, stream_version bigint not null, data jsonb not null, recorded_at timestamptz not null default now()
);
create index on small (stream_id, stream_version);
`;

export const TABLES = ['plain', 'small'] as const;
export type TableName = (typeof TABLES)[number];

export const TABLE_TITLES: Readonly<Record<TableName, string>> = {
  plain: 'same columns, 6 indexes',
  small: '7 columns, 3 indexes',
};

/** One row for pgbench, which sends the payload as a parameter and makes up the rest on the server. */
export const ROWS: Readonly<Record<TableName, { readonly columns: string; readonly values: string }>> = {
  plain: {
    columns: 'id, type, data, user_id, source, subject_id, correlation_id, stream_table, stream_id, stream_version',
    values: `(gen_random_uuid(), 'tags.create.requested', :data::jsonb, 'user-123', 'api', gen_random_uuid(),
      gen_random_uuid(), 'tags', gen_random_uuid()::text, 1)`,
  },
  small: {
    columns: 'id, type, stream_id, stream_version, data',
    values: `(gen_random_uuid(), 'tags.create.requested', gen_random_uuid()::text, 1, :data::jsonb)`,
  },
};
