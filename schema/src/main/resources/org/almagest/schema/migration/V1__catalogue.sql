-- What is published: the service's own tables (schema almagest), and TAP_SCHEMA as views over them.
-- Names are true names, case kept; adql_name is the same name ready for use in a query, quoted where that is needed.

CREATE TABLE almagest.schemas (
  schema_name  text PRIMARY KEY,
  adql_name    text NOT NULL UNIQUE,
  description  text,
  utype        text,
  schema_index integer
);

CREATE TABLE almagest.tables (
  schema_name      text NOT NULL REFERENCES almagest.schemas ON UPDATE CASCADE,
  table_name       text NOT NULL,
  adql_name        text NOT NULL UNIQUE,
  sql_schema       text NOT NULL,
  sql_name         text NOT NULL,
  table_type       text NOT NULL CHECK (table_type IN ('table', 'view')),
  description      text,
  utype            text,
  table_index      integer,
  row_count        bigint NOT NULL DEFAULT -1,
  longitude_column text,
  latitude_column  text,
  point_column     text,
  position_indexed boolean NOT NULL DEFAULT false,
  PRIMARY KEY (schema_name, table_name),
  UNIQUE (sql_schema, sql_name)
);

CREATE TABLE almagest.columns (
  schema_name  text NOT NULL,
  table_name   text NOT NULL,
  column_name  text NOT NULL,
  adql_name    text NOT NULL,
  sql_name     text NOT NULL,
  base_type    text NOT NULL,
  length       integer,
  is_unicode   boolean NOT NULL DEFAULT false,
  shape        integer[] NOT NULL DEFAULT '{}',
  storage      text NOT NULL DEFAULT 'PLAIN' CHECK (storage IN ('PLAIN', 'PG_SPHERE')),
  datatype     text NOT NULL,
  arraysize    text,
  xtype        text,
  unit         text,
  ucd          text,
  utype        text,
  description  text,
  indexed      boolean NOT NULL DEFAULT false,
  principal    boolean NOT NULL DEFAULT false,
  std          boolean NOT NULL DEFAULT false,
  primary_key  boolean NOT NULL DEFAULT false,
  column_index integer NOT NULL,
  PRIMARY KEY (schema_name, table_name, column_name),
  FOREIGN KEY (schema_name, table_name) REFERENCES almagest.tables ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE almagest.keys (
  key_id        text PRIMARY KEY,
  from_schema   text NOT NULL,
  from_table    text NOT NULL,
  target_schema text NOT NULL,
  target_table  text NOT NULL,
  description   text,
  utype         text,
  FOREIGN KEY (from_schema, from_table) REFERENCES almagest.tables ON UPDATE CASCADE ON DELETE CASCADE,
  FOREIGN KEY (target_schema, target_table) REFERENCES almagest.tables ON UPDATE CASCADE ON DELETE CASCADE
);

CREATE TABLE almagest.key_columns (
  key_id        text NOT NULL REFERENCES almagest.keys ON DELETE CASCADE,
  position      integer NOT NULL,
  from_column   text NOT NULL,
  target_column text NOT NULL,
  PRIMARY KEY (key_id, position)
);

-- Every node keeps the catalogue in memory and loads it again when told.
CREATE FUNCTION almagest.catalogue_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('almagest_catalogue', '');
  RETURN NULL;
END
$$;

CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.schemas
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.tables
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.columns
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.keys
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();
CREATE TRIGGER changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON almagest.key_columns
  FOR EACH STATEMENT EXECUTE FUNCTION almagest.catalogue_changed();

-- Functions that translated queries call.
CREATE SCHEMA adql;
GRANT USAGE ON SCHEMA adql TO "${reader}";

CREATE SCHEMA tap_schema;
GRANT USAGE ON SCHEMA tap_schema TO "${reader}";

CREATE VIEW tap_schema.schemas AS
SELECT adql_name AS schema_name, utype, description, schema_index
FROM almagest.schemas;

CREATE VIEW tap_schema.tables AS
SELECT s.adql_name AS schema_name, t.adql_name AS table_name, t.table_type, t.utype, t.description, t.table_index
FROM almagest.tables t
JOIN almagest.schemas s USING (schema_name);

CREATE VIEW tap_schema.columns AS
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
JOIN almagest.tables t USING (schema_name, table_name);

CREATE VIEW tap_schema.keys AS
SELECT k.key_id, f.adql_name AS from_table, t.adql_name AS target_table, k.description, k.utype
FROM almagest.keys k
JOIN almagest.tables f ON (f.schema_name, f.table_name) = (k.from_schema, k.from_table)
JOIN almagest.tables t ON (t.schema_name, t.table_name) = (k.target_schema, k.target_table);

CREATE VIEW tap_schema.key_columns AS
SELECT kc.key_id, f.adql_name AS from_column, t.adql_name AS target_column
FROM almagest.key_columns kc
JOIN almagest.keys k USING (key_id)
JOIN almagest.columns f
  ON (f.schema_name, f.table_name, f.column_name) = (k.from_schema, k.from_table, kc.from_column)
JOIN almagest.columns t
  ON (t.schema_name, t.table_name, t.column_name) = (k.target_schema, k.target_table, kc.target_column);

GRANT SELECT ON ALL TABLES IN SCHEMA tap_schema TO "${reader}";
