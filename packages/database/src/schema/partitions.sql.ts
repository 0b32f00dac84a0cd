/** Partitions by month, and retention: whole partitions leave the table for a schema of their own, and nothing is deleted. */
export const PARTITIONS_MIGRATION = `
create table synap.partitions (
  name text primary key,
  -- Null: from the first event on.
  lower_bound timestamptz,
  upper_bound timestamptz not null
);

create function synap.protect_partition(partition regclass) returns void language plpgsql as $$
begin
  execute format('create trigger append_only_truncate before truncate on %s
    for each statement execute function synap.refuse_change()', partition);
end $$;

-- Partitions for the coming months. What stands in the default partition becomes a partition of its own, up to the end
-- of this month: so it can leave one day, and no row is moved. Returns the names of new partitions. To be called once a
-- month or more often; where it is not, events go to the default partition and are sorted out by the next call.
create function synap.create_partitions(months_ahead integer default 3) returns setof text language plpgsql as $$
declare
  bound timestamptz := (date_trunc('month', now() at time zone 'UTC') + interval '1 month') at time zone 'UTC';
  newest timestamptz;
  name text;
begin
  perform pg_advisory_xact_lock(hashtextextended('synap.partitions', 0));
  newest := (select max(upper_bound) from synap.partitions);
  if newest is null or exists (select from synap.events_default) then
    if newest >= bound then
      raise exception 'events of the future stand in synap.events_default: the clock of this server has gone back'
        using errcode = 'SY004';
    end if;
    name := 'events_until_' || to_char(bound at time zone 'UTC', 'YYYY_MM');
    alter table synap.events detach partition synap.events_default;
    execute format('alter table synap.events_default rename to %I', name);
    execute format('alter table synap.events attach partition synap.%I for values from (%s) to (%L)',
      name, case when newest is null then 'minvalue' else quote_literal(newest) end, bound);
    create table synap.events_default partition of synap.events default;
    perform synap.protect_partition('synap.events_default');
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

-- Whole partitions that are older, and past, leave for the schema synap_archive, append-only as before. Ids stay known: an event
-- that has left cannot be appended again. Stream versions go on counting. Returns the names of what has left.
create function synap.detach_partitions(older_than timestamptz) returns setof text language plpgsql as $$
declare
  old record;
begin
  perform pg_advisory_xact_lock(hashtextextended('synap.partitions', 0));
  create schema if not exists synap_archive;
  for old in select * from synap.partitions where upper_bound <= least(older_than, now()) order by upper_bound loop
    execute format('alter table synap.events detach partition synap.%I', old.name);
    execute format('create trigger append_only before insert or update or delete on synap.%I
      for each row execute function synap.refuse_change()', old.name);
    execute format('alter table synap.%I set schema synap_archive', old.name);
    delete from synap.partitions where name = old.name;
    return next old.name;
  end loop;
end $$;
`;
