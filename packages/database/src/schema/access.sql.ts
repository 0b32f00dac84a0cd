/**
 * Who may do what. The owner of the schema may do all that the triggers leave. A service appends and reads everything; a
 * role with user access reads and appends the events of one user, whom each transaction names in `synap.user_id`.
 */
export const ACCESS_MIGRATION = `
alter table synap.events enable row level security;
alter table synap.event_keys enable row level security;

create policy own_events on synap.events for select
  using (user_id = current_setting('synap.user_id', true));
create policy own_events on synap.event_keys for select
  using (user_id = current_setting('synap.user_id', true));

-- Whoever names a user sees that user's events, whatever else the role may see.
create policy named_user on synap.events as restrictive for select
  using (coalesce(current_setting('synap.user_id', true), '') in ('', user_id));
create policy named_user on synap.event_keys as restrictive for select
  using (coalesce(current_setting('synap.user_id', true), '') in ('', user_id));

-- Run with the rights of the schema's owner, so that a role without any right on the tables can append: and only what is
-- its user's. The search path is fixed, as it has to be in such functions.
create function synap.append_event_as_user(
  new_id uuid, new_type text, new_data_version integer, new_data jsonb, new_user_id text, new_source text,
  new_timestamp timestamptz, new_subject_id uuid, new_correlation_id uuid, new_causation_id uuid, new_request_id uuid,
  new_stream_table text, new_stream_id text, new_metadata jsonb, new_extensions jsonb, expected_version bigint,
  out outcome text, out "position" float8, out transaction_id float8, out recorded_at float8, out stream_version float8
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if new_user_id is distinct from current_setting('synap.user_id', true) then
    raise exception 'an event of another user is refused' using errcode = '42501';
  end if;
  select appended.outcome, appended.position, appended.transaction_id, appended.recorded_at, appended.stream_version
    into outcome, "position", transaction_id, recorded_at, stream_version
    from synap.append_event(new_id, new_type, new_data_version, new_data, new_user_id, new_source, new_timestamp,
      new_subject_id, new_correlation_id, new_causation_id, new_request_id, new_stream_table, new_stream_id,
      new_metadata, new_extensions, expected_version) as appended;
end $$;

create function synap.append_batch_as_user(
  ids uuid[], types text[], data_versions integer[], data jsonb, user_ids text[], sources text[], timestamps timestamptz[],
  subject_ids uuid[], correlation_ids uuid[], causation_ids uuid[], request_ids uuid[], metadata jsonb, extensions jsonb,
  stream_tables text[], stream_ids text[], stream_events bigint[], stream_numbers integer[], steps integer[],
  expected_version bigint,
  out positions text, out stream_versions text, out transaction_id float8, out recorded_at float8
) language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  -- Whom a list that is too short leaves out is the first one, or nobody.
  if exists (
    select from unnest(user_ids) as user_id where user_id is distinct from current_setting('synap.user_id', true)
  ) then
    raise exception 'an event of another user is refused' using errcode = '42501';
  end if;
  select appended.positions, appended.stream_versions, appended.transaction_id, appended.recorded_at
    into positions, stream_versions, transaction_id, recorded_at
    from synap.append_batch(ids, types, data_versions, data, user_ids, sources, timestamps, subject_ids, correlation_ids,
      causation_ids, request_ids, metadata, extensions, stream_tables, stream_ids, stream_events, stream_numbers, steps,
      expected_version) as appended;
end $$;

create function synap.grant_service(role text) returns void language plpgsql as $$
begin
  execute format('grant usage on schema synap to %I', role);
  execute format('grant select on all tables in schema synap to %I', role);
  execute format('grant insert on synap.events, synap.event_keys to %I', role);
  execute format('grant insert, update on synap.streams, synap.checkpoints to %I', role);
  execute format('grant usage on sequence synap.event_position to %I', role);
  execute format('grant execute on function synap.append_event, synap.append_batch, synap.append_event_as_user,
    synap.append_batch_as_user, synap.transaction_offset,
    synap.current_transaction, synap.oldest_transaction, synap.next_transaction to %I', role);
  execute format('drop policy if exists %I on synap.events', 'service_' || role);
  execute format('drop policy if exists %I on synap.event_keys', 'service_' || role);
  execute format('create policy %I on synap.events to %I using (true) with check (true)', 'service_' || role, role);
  execute format('create policy %I on synap.event_keys to %I using (true) with check (true)', 'service_' || role, role);
end $$;

create function synap.grant_user_access(role text) returns void language plpgsql as $$
begin
  execute format('grant usage on schema synap to %I', role);
  execute format('grant select on synap.events, synap.event_keys, synap.migrations to %I', role);
  execute format('grant execute on function synap.append_event_as_user, synap.append_batch_as_user,
    synap.transaction_offset, synap.oldest_transaction, synap.next_transaction to %I', role);
end $$;

revoke execute on all functions in schema synap from public;
-- It says only whether a restored store waits to be opened by its owner.
grant execute on function synap.is_behind to public;
`;
