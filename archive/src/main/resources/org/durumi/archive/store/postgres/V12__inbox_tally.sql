-- How many lines each view of the inbox has, kept as reports come in and move on: counting a million of
-- them anew for each page would take half a second. Like the index of words it proves nothing; it is made
-- from the inbox below, and by triggers since.

-- A status as one bit, so that a set of them is a number.
create function inbox_bit(status text) returns integer immutable strict language sql as $$
  select case status when 'new' then 1 when 'in_review' then 2 when 'ready' then 4 when 'done' then 8
    when 'set_aside' then 16 end
$$;

-- One row a language, or all of them (''), and a set of statuses. alone, members: reports without and
-- with kin that have this one status; families: those whose reports have just these statuses.
create table inbox_tally (
  language varchar(8) not null,
  statuses integer not null,
  alone bigint not null default 0,
  members bigint not null default 0,
  families bigint not null default 0,
  primary key (language, statuses)
);

create table inbox_tally_family (
  family bigint not null,
  language varchar(8) not null,
  statuses integer not null,
  primary key (family, language)
);

insert into inbox_tally_family
  select family, coalesce(language, ''), bit_or(inbox_bit(status)) from inbox where kin = 1
    group by grouping sets ((family), (family, language));

insert into inbox_tally (language, statuses, alone, members)
  select coalesce(language, ''), inbox_bit(status), count(*) filter (where kin = 0), count(*) filter (where kin = 1)
    from inbox group by grouping sets ((inbox_bit(status)), (inbox_bit(status), language));

insert into inbox_tally (language, statuses, families)
  select language, statuses, count(*) from inbox_tally_family group by language, statuses
  on conflict (language, statuses) do update set families = excluded.families;

-- Looks again at families of which something changed.
create function inbox_families_changed(changed bigint[]) returns void language sql as $$
  with found as (
    select one as family, l.language, coalesce(f.statuses, 0) as was,
        coalesce((select bit_or(inbox_bit(i.status)) from inbox i
          where i.family = one and i.kin = 1 and l.language in ('', i.language)), 0) as now
      from unnest(changed) as one
      cross join lateral (select '' as language union select i.language from inbox i where i.family = one
        union select g.language from inbox_tally_family g where g.family = one) as l
      left join inbox_tally_family f on f.family = one and f.language = l.language),
  gone as (
    delete from inbox_tally_family f using found
      where f.family = found.family and f.language = found.language and found.now = 0),
  kept as (
    insert into inbox_tally_family select family, language, now from found where now <> 0 and now <> was
      on conflict (family, language) do update set statuses = excluded.statuses)
  insert into inbox_tally (language, statuses, families)
    select language, statuses, sum(by) from (
      select language, was as statuses, -1 as by from found where was <> now and was <> 0
      union all select language, now, 1 from found where was <> now and now <> 0) as moved
    group by language, statuses having sum(by) <> 0
    on conflict (language, statuses) do update set families = inbox_tally.families + excluded.families
$$;

-- Once a statement, not once a row: an archive that is carried here comes in one transaction.
do $do$
declare
  op text;
  source text;
  tables text;
begin
  foreach op in array array['insert', 'update', 'delete'] loop
    source := concat_ws(' union all ',
      case when op <> 'insert' then 'select status, language, kin, family, -1 as by from former' end,
      case when op <> 'delete' then 'select status, language, kin, family, 1 as by from fresh' end);
    tables := concat_ws(' ', case when op <> 'insert' then 'old table as former' end,
      case when op <> 'delete' then 'new table as fresh' end);
    execute format($make$
      create function inbox_tally_%1$s() returns trigger language plpgsql as $body$
      begin
        insert into inbox_tally (language, statuses, alone, members)
          select coalesce(language, ''), inbox_bit(status), coalesce(sum(by) filter (where kin = 0), 0),
              coalesce(sum(by) filter (where kin = 1), 0)
            from (%2$s) as c group by grouping sets ((inbox_bit(status)), (inbox_bit(status), language))
            having count(*) filter (where kin = 0) + count(*) filter (where kin = 1) > 0
          on conflict (language, statuses) do update set alone = inbox_tally.alone + excluded.alone,
            members = inbox_tally.members + excluded.members
          where excluded.alone <> 0 or excluded.members <> 0;
        perform inbox_families_changed(array(select distinct family from (%2$s) as c where kin = 1));
        return null;
      end
      $body$ $make$, op, source);
    execute format('create trigger inbox_tally_%1$s after %1$s on inbox referencing %2$s
      for each statement execute function inbox_tally_%1$s()', op, tables);
  end loop;
end
$do$;
