-- Tables of users: whose a schema is, who sees it, and whom a change of the catalogue concerns.

-- none for what is published to everybody
ALTER TABLE almagest.schemas ADD COLUMN owner text COLLATE "C" UNIQUE REFERENCES almagest.users;

-- a table that goes takes its keys along
CREATE INDEX keys_from ON almagest.keys (from_schema, from_table);
CREATE INDEX keys_target ON almagest.keys (target_schema, target_table);

-- bytes of own tables that the user may keep, 0 for no limit; null for the archive's own limit
ALTER TABLE almagest.users ADD COLUMN table_bytes bigint CHECK (table_bytes >= 0);

-- what a user says that a column measures
ALTER TABLE almagest.columns ADD COLUMN measure text NOT NULL DEFAULT 'NONE' CHECK (measure IN ('NONE', 'FLUX', 'MAG'));

-- positions of a user's table that are to be indexed by and by
ALTER TABLE almagest.tables ADD COLUMN position_due boolean NOT NULL DEFAULT false;
CREATE INDEX tables_position_due ON almagest.tables (schema_name) WHERE position_due;

-- the job that made a table, which makes no other when it is run again
ALTER TABLE almagest.tables ADD COLUMN made_by text COLLATE "C";
CREATE UNIQUE INDEX tables_made_by ON almagest.tables (made_by) WHERE made_by IS NOT NULL;

-- Whom this transaction reads for, as the setting almagest.pass proves; null for nobody.
CREATE FUNCTION almagest_access.caller_in(process integer) RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  pass   text := current_setting('almagest.pass', true);
  caller text := split_part(pass, ':', 1);
  good   text;
BEGIN
  IF pass IS NULL OR pass !~ '^[a-z][a-z0-9_]{0,57}:[0-9a-f]{64}$' THEN
    RETURN NULL;
  END IF;
  good := concat_ws(':', caller, process, (extract(epoch FROM transaction_timestamp()) * 1000000)::bigint);
  -- hashed once more, so that the time a comparison takes tells nothing
  IF NOT EXISTS (
    SELECT FROM almagest.pass_keys k
    WHERE sha256(k.key || sha256(k.outer_pad || sha256(k.inner_pad || convert_to(good, 'UTF8'))))
      = sha256(k.key || decode(split_part(pass, ':', 2), 'hex')))
  THEN
    RETURN NULL;
  END IF;
  RETURN (
    SELECT u.name FROM almagest.users u
    WHERE u.name = caller AND NOT u.disabled AND (u.expires IS NULL OR u.expires > now()));
END
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.caller_in(integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.caller_in(integer) TO "${reader}";

-- A worker of a parallel query stands for the process that leads it, which only the session's own role may see.
CREATE FUNCTION almagest_access.caller() RETURNS text
LANGUAGE plpgsql STABLE PARALLEL SAFE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  RETURN almagest_access.caller_in(
    coalesce((SELECT leader_pid FROM pg_stat_get_activity(pg_backend_pid())), pg_backend_pid()));
END
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.caller() FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.caller() TO "${reader}";

CREATE OR REPLACE FUNCTION almagest_access.groups_in(process integer) RETURNS text[]
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT ARRAY(
    SELECT g.id::text
    FROM almagest.groups g
    WHERE g.owner = c.name
      OR EXISTS (SELECT FROM almagest.group_members m WHERE m.group_id = g.id AND m.user_name = c.name))
  FROM almagest_access.caller_in(process) AS c(name)
$$;

-- What the policy of a user's table asks, once for a query: all rows or none. The table is meant by its name in PostgreSQL.
CREATE FUNCTION almagest_access.may_read_for(caller text, in_schema text, in_table text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  SELECT EXISTS (
    SELECT FROM almagest.tables t JOIN almagest.schemas s USING (schema_name)
    WHERE t.sql_schema = in_schema AND t.sql_name = in_table AND s.owner = caller)
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.may_read_for(text, text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.may_read_for(text, text, text) TO "${reader}";

CREATE FUNCTION almagest_access.may_read(in_schema text, in_table text) RETURNS boolean
LANGUAGE sql STABLE PARALLEL SAFE SECURITY INVOKER SET search_path = pg_catalog, pg_temp AS $$
  SELECT almagest_access.may_read_for(almagest_access.caller(), in_schema, in_table)
$$;
REVOKE EXECUTE ON FUNCTION almagest_access.may_read(text, text) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION almagest_access.may_read(text, text) TO "${reader}";

-- TAP_SCHEMA tells each what is published to everybody, and what is theirs.
CREATE OR REPLACE VIEW tap_schema.schemas AS
SELECT adql_name AS schema_name, utype, description, schema_index
FROM almagest.schemas
WHERE owner IS NULL OR owner = (SELECT almagest_access.caller());

CREATE OR REPLACE VIEW tap_schema.tables AS
SELECT s.adql_name AS schema_name, t.adql_name AS table_name, t.table_type, t.utype, t.description, t.table_index
FROM almagest.tables t
JOIN almagest.schemas s USING (schema_name)
WHERE s.owner IS NULL OR s.owner = (SELECT almagest_access.caller());

CREATE OR REPLACE VIEW tap_schema.columns AS
SELECT
  t.adql_name AS table_name,
  c.adql_name AS column_name,
  c.datatype,
  c.arraysize,
  c.xtype,
  CASE WHEN c.arraysize ~ '^[0-9]+\*?$' THEN trim(TRAILING '*' FROM c.arraysize)::integer END AS "size",
  c.description,
  c.utype,
  c.unit,
  c.ucd,
  c.indexed::integer AS indexed,
  c.principal::integer AS principal,
  c.std::integer AS std,
  c.column_index
FROM almagest.columns c
JOIN almagest.tables t USING (schema_name, table_name)
JOIN almagest.schemas s USING (schema_name)
WHERE s.owner IS NULL OR s.owner = (SELECT almagest_access.caller());

CREATE OR REPLACE VIEW tap_schema.keys AS
SELECT k.key_id, f.adql_name AS from_table, t.adql_name AS target_table, k.description, k.utype
FROM almagest.keys k
JOIN almagest.tables f ON (f.schema_name, f.table_name) = (k.from_schema, k.from_table)
JOIN almagest.tables t ON (t.schema_name, t.table_name) = (k.target_schema, k.target_table)
JOIN almagest.schemas s ON s.schema_name = k.from_schema
WHERE s.owner IS NULL OR s.owner = (SELECT almagest_access.caller());

CREATE OR REPLACE VIEW tap_schema.key_columns AS
SELECT kc.key_id, f.adql_name AS from_column, t.adql_name AS target_column
FROM almagest.key_columns kc
JOIN almagest.keys k USING (key_id)
JOIN almagest.columns f
  ON (f.schema_name, f.table_name, f.column_name) = (k.from_schema, k.from_table, kc.from_column)
JOIN almagest.columns t
  ON (t.schema_name, t.table_name, t.column_name) = (k.target_schema, k.target_table, kc.target_column)
JOIN almagest.schemas s ON s.schema_name = k.from_schema
WHERE s.owner IS NULL OR s.owner = (SELECT almagest_access.caller());

-- Nodes are told whose catalogue changed: the owner's name, or nothing for what everybody sees.
CREATE FUNCTION almagest.schema_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  changed record := coalesce(NEW, OLD);
BEGIN
  PERFORM pg_notify('almagest_catalogue', coalesce(changed.owner, ''));
  RETURN NULL;
END
$$;

-- A row of a table of the catalogue with a column for the schema, whose name the trigger gives.
CREATE FUNCTION almagest.schema_content_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  whose text;
BEGIN
  SELECT owner INTO whose FROM almagest.schemas
  WHERE schema_name = to_jsonb(coalesce(NEW, OLD)) ->> TG_ARGV[0];
  PERFORM pg_notify('almagest_catalogue', coalesce(whose, ''));
  IF TG_TABLE_NAME = 'tables' AND whose IS NULL THEN
    -- a view that is published may show a restricted table
    PERFORM pg_notify('almagest_restrictions', '');
  END IF;
  RETURN NULL;
END
$$;

DROP TRIGGER changed ON almagest.schemas;
DROP TRIGGER changed ON almagest.tables;
DROP TRIGGER restrictions_changed ON almagest.tables;
DROP TRIGGER changed ON almagest.columns;
DROP TRIGGER changed ON almagest.keys;
DROP TRIGGER changed ON almagest.services;
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON almagest.schemas
  FOR EACH ROW EXECUTE FUNCTION almagest.schema_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON almagest.tables
  FOR EACH ROW EXECUTE FUNCTION almagest.schema_content_changed('schema_name');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON almagest.columns
  FOR EACH ROW EXECUTE FUNCTION almagest.schema_content_changed('schema_name');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON almagest.services
  FOR EACH ROW EXECUTE FUNCTION almagest.schema_content_changed('schema_name');
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE ON almagest.keys
  FOR EACH ROW EXECUTE FUNCTION almagest.schema_content_changed('from_schema');
CREATE TRIGGER emptied AFTER TRUNCATE ON almagest.schemas
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER emptied AFTER TRUNCATE ON almagest.tables
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER emptied AFTER TRUNCATE ON almagest.columns
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER emptied AFTER TRUNCATE ON almagest.services
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER emptied AFTER TRUNCATE ON almagest.keys
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
