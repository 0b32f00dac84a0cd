/**
 * The first migration: tables, functions, what guards them. Tables of events are append-only, by triggers that hold for
 * their owner, too, and by privileges for everyone else.
 *
 * - `events` is partitioned by the time of recording; a default partition holds all until `synap.create_partitions` is used.
 *   The order of events is (transaction_id, position): a reader that stops before the oldest transaction that is still
 *   open misses nothing. `transaction_id` is a number, not `xid8`, so that a restored dump can be shifted below the
 *   counter of its new cluster (`synap.rebase_transactions`).
 * - `event_keys` makes ids unique over all partitions, which a partitioned table cannot: its unique constraints have to
 *   name the partition key. It also says in which partition an event stands.
 * - Texts that are compared as they are written have the collation C, whose order is that of bytes, and quick.
 * - `streams` counts the versions of each stream: its row is what concurrent appends to one stream wait for.
 */
export const EVENTS_MIGRATION = `
create sequence synap.event_position;

create table synap.events (
  position bigint not null,
  transaction_id bigint not null,
  recorded_at timestamptz not null,
  id uuid not null,
  type text collate "C" not null,
  data_version integer not null,
  data jsonb not null,
  user_id text collate "C" not null,
  source text collate "C" not null,
  "timestamp" timestamptz not null,
  subject_id uuid,
  correlation_id uuid,
  causation_id uuid,
  request_id uuid,
  stream_table text collate "C",
  stream_id text collate "C",
  stream_version bigint,
  metadata jsonb,
  extensions jsonb,
  primary key (transaction_id, position, recorded_at),
  check ((stream_id is null) = (stream_version is null) and (stream_id is null) = (stream_table is null))
) partition by range (recorded_at);

comment on column synap.events.position is 'Rises in the order of appends; has gaps.';
comment on column synap.events.recorded_at is 'When the database took the event, by its own clock.';
comment on column synap.events."timestamp" is 'When the event occurred, by the clock of whoever made it.';
comment on column synap.events.data_version is 'Version of the structure of data.';
comment on column synap.events.extensions is 'What else the envelope held, and ids that were not written in lower case.';

create index events_stream on synap.events (stream_id, stream_table, stream_version) where stream_id is not null;
create index events_user on synap.events (user_id, transaction_id, position);
create index events_type on synap.events (type, transaction_id, position);
create index events_correlation on synap.events (correlation_id, transaction_id, position)
  where correlation_id is not null;
create index events_recorded on synap.events using brin (recorded_at) with (autosummarize = on);

create table synap.event_keys (
  id uuid primary key,
  position bigint not null,
  transaction_id bigint not null,
  recorded_at timestamptz not null,
  user_id text collate "C" not null
);

-- Room beside each row, so that counting up stays within its page and touches no index.
create table synap.streams (
  stream_id text collate "C" not null,
  stream_table text collate "C" not null,
  version bigint not null,
  -- Of the last append: a later version is never of an earlier transaction, so that readers get versions in their order.
  transaction_id bigint not null,
  primary key (stream_id, stream_table)
) with (fillfactor = 80);

create table synap.checkpoints (
  subscriber text collate "C" primary key,
  transaction_id bigint not null,
  position bigint not null,
  updated_at timestamptz not null default now()
);

create function synap.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is append-only: % is refused', tg_table_name, lower(tg_op)
    using errcode = 'SY003', hint = 'Append an event that says what has changed.';
end $$;

create trigger append_only before update or delete on synap.events
  for each row execute function synap.refuse_change();
create trigger append_only_truncate before truncate on synap.events
  for each statement execute function synap.refuse_change();
create trigger append_only before update or delete on synap.event_keys
  for each row execute function synap.refuse_change();
create trigger append_only_truncate before truncate on synap.event_keys
  for each statement execute function synap.refuse_change();

create table synap.events_default partition of synap.events default;
create trigger append_only_truncate before truncate on synap.events_default
  for each statement execute function synap.refuse_change();

-- Inlined wherever it is used; synap.rebase_transactions replaces it.
create function synap.transaction_offset() returns bigint language sql immutable as 'select 0::bigint';

create function synap.current_transaction() returns bigint language sql volatile as
  'select pg_current_xact_id()::text::bigint + synap.transaction_offset()';

-- Events of transactions below this number are all there, now and later.
create function synap.oldest_transaction() returns bigint language sql stable as
  'select pg_snapshot_xmin(pg_current_snapshot())::text::bigint + synap.transaction_offset()';

create function synap.next_transaction() returns bigint language sql stable as
  'select pg_snapshot_xmax(pg_current_snapshot())::text::bigint + synap.transaction_offset()';

-- After a dump was restored into a cluster whose transaction counter is behind that of the old one. Transactions that are
-- open now may append, too: their numbers as well have to be above those of the dump.
create function synap.rebase_transactions() returns bigint language plpgsql as $$
declare
  behind bigint := synap.newest_transaction() + 1 - synap.oldest_transaction();
  shift bigint := synap.transaction_offset() + behind;
begin
  if not synap.is_behind() then return 0; end if;
  execute format('create or replace function synap.transaction_offset() returns bigint language sql immutable as %L',
    format('select %s::bigint', shift));
  return behind;
end $$;

-- One event. The outcome is 'appended', or 'duplicate': the id is known, and nothing was written. It raises SY001 where the
-- stream is at another version, and SY005 where a transaction that began later has appended to it.
create function synap.append_event(
  new_id uuid, new_type text, new_data_version integer, new_data jsonb, new_user_id text, new_source text,
  new_timestamp timestamptz, new_subject_id uuid, new_correlation_id uuid, new_causation_id uuid, new_request_id uuid,
  new_stream_table text, new_stream_id text, new_metadata jsonb, new_extensions jsonb, expected_version bigint,
  out outcome text, out "position" float8, out transaction_id float8, out recorded_at float8, out stream_version float8
) language plpgsql as $$
declare
  at timestamptz := now();
  place bigint := nextval('synap.event_position');
  transaction bigint := synap.current_transaction();
  version bigint;
begin
  insert into synap.event_keys values (new_id, place, transaction, at, new_user_id) on conflict do nothing;
  if not found then
    outcome := 'duplicate';
    return;
  end if;
  if new_stream_id is not null then
    -- Most streams are there: an update alone costs less than an insert that finds them.
    update synap.streams as stream set version = stream.version + 1, transaction_id = transaction
      where stream.stream_id = new_stream_id and stream.stream_table = new_stream_table
        and (expected_version is null or stream.version = expected_version) and stream.transaction_id <= transaction
      returning stream.version into version;
    if version is null then
      insert into synap.streams as stream values (new_stream_id, new_stream_table, 1, transaction)
        on conflict (stream_id, stream_table) do update set version = stream.version + 1, transaction_id = transaction
        where (expected_version is null or stream.version = expected_version) and stream.transaction_id <= transaction
        returning stream.version into version;
      -- Nested: in one condition with the test for null it would be planned anew for every event.
      if exists (
        select from synap.streams stream where stream.stream_id = new_stream_id and stream.stream_table = new_stream_table
          and stream.transaction_id > transaction
      ) then
        raise exception 'a transaction that began later has appended to the stream' using errcode = 'SY005';
      end if;
      if version is null or (version = 1 and expected_version > 0) then
        -- Undone as a whole: neither the key nor the stream may stay.
        raise exception 'the stream is at another version' using errcode = 'SY001';
      end if;
    end if;
  end if;
  insert into synap.events values (
    place, transaction, at, new_id, new_type, new_data_version, new_data, new_user_id, new_source, new_timestamp,
    new_subject_id, new_correlation_id, new_causation_id, new_request_id, new_stream_table, new_stream_id, version,
    new_metadata, new_extensions
  );
  outcome := 'appended';
  "position" := place;
  transaction_id := transaction;
  recorded_at := extract(epoch from at) * 1000;
  stream_version := version;
end $$;

-- Many events, all or none, as lists of columns with an event at each place: it costs less than reading a list of objects.
-- What every event has (type, version of data, user, source, number of its stream) is a list of one where it is the same
-- for all; what an event may be without is null where all are. data, metadata and extensions are lists of JSON.
-- A stream number is a place in the lists of streams, 0 for none; a step says the how many'th of its stream an event is, and
-- is left out where all are of one. Returns positions and, for each stream, the version before; both as JSON.
-- Raises 23505 for an id that is known, SY001 and SY005 as above.
create function synap.append_batch(
  ids uuid[], types text[], data_versions integer[], data jsonb, user_ids text[], sources text[], timestamps timestamptz[],
  subject_ids uuid[], correlation_ids uuid[], causation_ids uuid[], request_ids uuid[], metadata jsonb, extensions jsonb,
  stream_tables text[], stream_ids text[], stream_events bigint[], stream_numbers integer[], steps integer[],
  expected_version bigint,
  out positions text, out stream_versions text, out transaction_id float8, out recorded_at float8
) language plpgsql as $$
#variable_conflict use_column
declare
  at timestamptz := now();
  transaction bigint := synap.current_transaction();
  -- Not from generate_series, of which a thousand rows are expected: the plan would be made anew for every batch.
  places bigint[] := array(select nextval('synap.event_position') from unnest(ids));
  versions bigint[];
begin
  -- Keys and streams are taken in their order, so that two batches do not wait for each other. That a key is there is an
  -- error, not a conflict to look for: looking costs every row.
  insert into synap.event_keys
  select id, place, transaction, at, coalesce(user_id, user_ids[1])
  from unnest(ids, places, user_ids) as event (id, place, user_id) order by id;
  if cardinality(stream_ids) = 1 then
    update synap.streams as stream set version = stream.version + stream_events[1], transaction_id = transaction
    where stream.stream_id = stream_ids[1] and stream.stream_table = stream_tables[1]
      and (expected_version is null or stream.version = expected_version) and stream.transaction_id <= transaction
    returning array[stream.version - stream_events[1]] into versions;
  end if;
  -- Many streams; or one that is new, or elsewhere. A full join is one that is never made by comparing each with each.
  if versions is null and cardinality(stream_ids) > 0 then
    with counted as materialized (
      select * from unnest(stream_ids, stream_tables, stream_events) with ordinality as stream (id, "table", events, number)
    ), moved as (
      insert into synap.streams as stream select id, "table", events, transaction from counted order by id, "table"
      on conflict (stream_id, stream_table) do update set version = stream.version + excluded.version, transaction_id = transaction
        where (expected_version is null or stream.version = expected_version) and stream.transaction_id <= transaction
      returning stream.stream_id as id, stream.stream_table as "table", stream.version
    )
    select array_agg(moved.version - counted.events order by counted.number) into versions
    from counted full join moved using (id, "table");
    if array_position(versions, null) is not null or versions[1] <> expected_version then
      if exists (
        select from unnest(stream_ids, stream_tables) as counted (stream_id, stream_table)
        join synap.streams stream using (stream_id, stream_table) where stream.transaction_id > transaction
      ) then
        raise exception 'a transaction that began later has appended to a stream' using errcode = 'SY005';
      end if;
      raise exception 'a stream is at another version' using errcode = 'SY001';
    end if;
  end if;
  insert into synap.events
  select place, transaction, at, id, type, data_version, data, user_id, source, "timestamp", subject_id, correlation_id,
    causation_id, request_id, stream_tables[number], stream_ids[number], versions[number] + step, metadata, extensions
  from (
    select place, id, coalesce(type, types[1]) as type, coalesce(data_version, data_versions[1]) as data_version, event.data,
      coalesce(user_id, user_ids[1]) as user_id, coalesce(source, sources[1]) as source, "timestamp", subject_id,
      correlation_id, causation_id, request_id, coalesce(number, stream_numbers[1]) as number, coalesce(step, nth) as step,
      nullif(event.metadata, 'null') as metadata, nullif(event.extensions, 'null') as extensions
    from rows from (
      unnest(places, ids, types, data_versions, user_ids, sources, timestamps, subject_ids, correlation_ids, causation_ids,
        request_ids, stream_numbers, steps),
      jsonb_array_elements(append_batch.data), jsonb_array_elements(append_batch.metadata),
      jsonb_array_elements(append_batch.extensions)
    ) with ordinality as event (
      place, id, type, data_version, user_id, source, "timestamp", subject_id, correlation_id, causation_id, request_id,
      number, step, data, metadata, extensions, nth
    )
  ) event;
  positions := to_json(places);
  stream_versions := to_json(versions);
  transaction_id := transaction;
  recorded_at := extract(epoch from at) * 1000;
end $$;
`;
