-- Text is compared byte by byte, as SQLite does, whatever language the server speaks: the order of
-- lists and what counts as equal are the same in every archive.
do $$
declare
  one record;
begin
  for one in
    select c.table_name, c.column_name, format_type(a.atttypid, a.atttypmod) as type
      from information_schema.columns c
      join pg_attribute a on a.attrelid = format('%I.%I', c.table_schema, c.table_name)::regclass
        and a.attname = c.column_name
      where c.table_schema = current_schema() and c.table_name <> 'flyway_schema_history'
        and a.attcollation <> 0 and a.attcollation <> 'pg_catalog."C"'::regcollation
  loop
    execute format('alter table %I alter column %I type %s collate "C"',
      one.table_name, one.column_name, one.type);
  end loop;
end
$$;
