/**
 * Partitions by month, and retention: whole partitions leave the table for a schema of their own, and nothing is deleted.
 *
 * Both functions need the table for themselves for a moment. While they wait for a transaction that reads it, everybody
 * else waits behind them: so they give up after two seconds (55P03), and are to be called again.
 */
export const PARTITIONS_MIGRATION = `
-- Those that have left, too: their names and ranges stay taken.
create table synap.partitions (
  name text primary key,
  -- Null: from the first event on.
  lower_bound timestamptz,
  upper_bound timestamptz not null,
  detached_at timestamptz,
  -- The greatest transaction_id in it when it left; null where it was empty.
  last_transaction bigint
);

create function synap.protect_partition(partition regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only_truncate before truncate on %s
    for each statement execute function synap.refuse_change()', partition);
end $$;

-- Its indexes, too: in synap_archive they would meet those of an earlier one with the same names.
create function synap.rename_default_partition(name text) returns void language plpgsql as $$
declare
  old record;
begin
  for old in
    select indexrelid::regclass as index, row_number() over (order by indexrelid) as number
    from pg_index where indrelid = 'synap.events_default'::regclass
  loop
    execute format('alter index %s rename to %I', old.index, name || '_' || old.number);
  end loop;
  execute format('alter table synap.events_default rename to %I', name);
end $$;

-- Partitions for the coming months. What stands in the default partition becomes a partition of its own, up to the end
-- of this month: so it can leave one day. Returns the names of new partitions. To be called once a month or more often;
-- where it is not, events go to the default partition and are sorted out by the next call. The default partition keeps
-- events of transactions that began long ago, in the range of a partition that has left meanwhile.
create function synap.create_partitions(months_ahead integer default 3) returns setof text language plpgsql
set lock_timeout = '2s' as $$
declare
  bound timestamptz := (date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  newest timestamptz;
  name text;
begin
  perform pg_advisory_xact_lock(hashtextextended('synap.partitions', 0));
  newest := (select max(upper_bound) from synap.partitions);
  if newest is null or exists (select from synap.events_default where recorded_at >= newest) then
    if newest >= bound then
      raise exception 'events of the future stand in synap.events_default: the clock of this server has gone back'
        using errcode = 'SY004';
    end if;
    name := 'events_until_' || to_char(bound at time zone 'UTC', 'YYYY_MM');
    alter table synap.events detach partition synap.events_default;
    perform synap.rename_default_partition(name);
    create table synap.events_default partition of synap.events default;
    perform synap.protect_partition('synap.events_default');
    -- The late ones are few, and have no place in the new partition. Detached, the table may be deleted from.
    execute format('with late as (delete from synap.%I where recorded_at < $1 returning *)
      insert into synap.events select * from late', name) using newest;
    execute format('alter table synap.events attach partition synap.%I for values from (%s) to (%L)',
      name, case when newest is null then 'minvalue' else quote_literal(newest) end, bound);
    insert into synap.partitions values (name, newest, bound);
    return next name;
  else
    bound := newest;
  end if;
  while bound < now() + make_interval(months => months_ahead) loop
    name := 'events_' || to_char(bound at time zone 'UTC', 'YYYY_MM');
    newest := (bound at time zone 'UTC' + interval '1 month') at time zone 'UTC';
    execute format('create table synap.%I partition of synap.events for values from (%L) to (%L)', name, bound, newest);
    perform synap.protect_partition(format('synap.%I', name)::regclass);
    insert into synap.partitions values (name, bound, newest);
    return next name;
    bound := newest;
  end loop;
end $$;

-- A subscriber that has not got to the end of a partition that leaves would never see the rest of it.
create function synap.refuse_unread(partition text, last_transaction bigint, last_position bigint) returns void
language plpgsql as $$
declare
  waiting text := (
    select string_agg(format('"%s"', subscriber), ', ' order by subscriber) from synap.checkpoints
    where (transaction_id, position) < (last_transaction, last_position)
  );
begin
  if waiting is null then return; end if;
  raise exception 'partition % holds events that these subscriptions have yet to handle: %', partition, waiting
    using errcode = 'SY003', hint = 'Let them catch up, or detach regardless of subscriptions: they then skip these events.';
end $$;

-- Whole partitions that are older, and ended a day ago, for transactions that began in them, leave for the schema
-- synap_archive, append-only as before. Ids stay known: an event that has left cannot be appended again. Stream versions
-- go on counting. Returns the names of what has left.
create function synap.detach_partitions(older_than timestamptz, regardless_of_subscriptions boolean default false)
returns setof text language plpgsql set lock_timeout = '2s' as $$
declare
  old record;
  last record;
begin
  perform pg_advisory_xact_lock(hashtextextended('synap.partitions', 0));
  create schema if not exists synap_archive;
  for old in
    select * from synap.partitions
    where upper_bound <= least(older_than, now() - interval '1 day') and detached_at is null order by upper_bound
  loop
    execute format('alter table synap.events detach partition synap.%I', old.name);
    -- Asked when nobody can append to it any more.
    execute format('select transaction_id, position from synap.%I order by transaction_id desc, position desc limit 1',
      old.name) into last;
    if not regardless_of_subscriptions then
      perform synap.refuse_unread(old.name, last.transaction_id, last.position);
    end if;
    execute format('create trigger append_only before insert or update or delete on synap.%I
      for each row execute function synap.refuse_change()', old.name);
    execute format('alter table synap.%I set schema synap_archive', old.name);
    update synap.partitions set detached_at = now(), last_transaction = last.transaction_id where name = old.name;
    return next old.name;
  end loop;
end $$;

-- The greatest number that events have or had, or that a subscriber goes on from: it may stand ahead of every event.
create function synap.newest_transaction() returns bigint language sql stable as $$
  select greatest(
    (select transaction_id from synap.events order by transaction_id desc, position desc limit 1),
    (select max(last_transaction) from synap.partitions),
    (select max(transaction_id) from synap.checkpoints)
  )
$$;

-- Whether the cluster's transaction counter is behind what the store holds: a dump was restored. Asked by every role when
-- it opens the store, also by those that may not read what the answer depends on. A transaction's own number is not below
-- the next one that its snapshot tells of.
create function synap.is_behind() returns boolean language sql stable
security definer set search_path = pg_catalog, pg_temp as $$
  select coalesce(synap.newest_transaction() >= greatest(
    synap.next_transaction(),
    pg_current_xact_id_if_assigned()::text::bigint + synap.transaction_offset() + 1
  ), false)
$$;
`;
