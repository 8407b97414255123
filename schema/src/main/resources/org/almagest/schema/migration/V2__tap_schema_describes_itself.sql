-- TAP_SCHEMA describes itself (TAP 1.1 section 4).

INSERT INTO almagest.schemas (schema_name, adql_name, description, schema_index) VALUES
  ('TAP_SCHEMA', 'TAP_SCHEMA', 'What this archive publishes: schemas, tables, columns and keys', 100000);

INSERT INTO almagest.tables
  (schema_name, table_name, adql_name, sql_schema, sql_name, table_type, description, table_index)
VALUES
  ('TAP_SCHEMA', 'schemas', 'TAP_SCHEMA.schemas', 'tap_schema', 'schemas', 'table', 'Schemas of this archive', 1),
  ('TAP_SCHEMA', 'tables', 'TAP_SCHEMA.tables', 'tap_schema', 'tables', 'table', 'Tables and views that can be queried', 2),
  ('TAP_SCHEMA', 'columns', 'TAP_SCHEMA.columns', 'tap_schema', 'columns', 'table', 'Columns of the tables', 3),
  ('TAP_SCHEMA', 'keys', 'TAP_SCHEMA.keys', 'tap_schema', 'keys', 'table', 'Foreign keys between tables', 4),
  ('TAP_SCHEMA', 'key_columns', 'TAP_SCHEMA.key_columns', 'tap_schema', 'key_columns', 'table', 'Column pairs of the foreign keys', 5);

INSERT INTO almagest.columns
  (schema_name, table_name, column_name, adql_name, sql_name, base_type, is_unicode, datatype, arraysize, description,
   principal, std, column_index)
SELECT 'TAP_SCHEMA', t, c,
  CASE c WHEN 'size' THEN '"size"' ELSE c END, c,
  CASE kind WHEN 'int' THEN 'INTEGER' ELSE 'VARCHAR' END,
  kind = 'utext',
  CASE kind WHEN 'int' THEN 'int' WHEN 'utext' THEN 'unicodeChar' ELSE 'char' END,
  CASE kind WHEN 'int' THEN NULL ELSE '*' END,
  about, true, true, i
FROM (VALUES
  ('schemas', 1, 'schema_name', 'text', 'Name of the schema, ready for use in a query'),
  ('schemas', 2, 'utype', 'text', 'Data model reference'),
  ('schemas', 3, 'description', 'utext', 'What the schema holds'),
  ('schemas', 4, 'schema_index', 'int', 'Recommended order of display'),
  ('tables', 1, 'schema_name', 'text', 'Schema of the table'),
  ('tables', 2, 'table_name', 'text', 'Name of the table, qualified and ready for use in a query'),
  ('tables', 3, 'table_type', 'text', 'table or view'),
  ('tables', 4, 'utype', 'text', 'Data model reference'),
  ('tables', 5, 'description', 'utext', 'What the table holds'),
  ('tables', 6, 'table_index', 'int', 'Recommended order of display'),
  ('columns', 1, 'table_name', 'text', 'Table of the column'),
  ('columns', 2, 'column_name', 'text', 'Name of the column, ready for use in a query'),
  ('columns', 3, 'datatype', 'text', 'VOTable datatype'),
  ('columns', 4, 'arraysize', 'text', 'VOTable arraysize; null for scalars'),
  ('columns', 5, 'xtype', 'text', 'DALI extended type'),
  ('columns', 6, 'size', 'int', 'Length of text and one-dimensional arrays, where known'),
  ('columns', 7, 'description', 'utext', 'What the column holds'),
  ('columns', 8, 'utype', 'text', 'Data model reference'),
  ('columns', 9, 'unit', 'text', 'Unit, by VOUnits'),
  ('columns', 10, 'ucd', 'text', 'Unified content descriptor, UCD1+'),
  ('columns', 11, 'indexed', 'int', '1 if an index answers conditions on the column, else 0'),
  ('columns', 12, 'principal', 'int', '1 if the column belongs to the first view of the table, else 0'),
  ('columns', 13, 'std', 'int', '1 if a standard defines the column, else 0'),
  ('columns', 14, 'column_index', 'int', 'Recommended order of display'),
  ('keys', 1, 'key_id', 'text', 'Identifier of the key'),
  ('keys', 2, 'from_table', 'text', 'Table that the key starts from'),
  ('keys', 3, 'target_table', 'text', 'Table that the key points to'),
  ('keys', 4, 'description', 'utext', 'What the key means'),
  ('keys', 5, 'utype', 'text', 'Data model reference'),
  ('key_columns', 1, 'key_id', 'text', 'Identifier of the key'),
  ('key_columns', 2, 'from_column', 'text', 'Column of the table that the key starts from'),
  ('key_columns', 3, 'target_column', 'text', 'Column of the table that the key points to')
) AS described (t, i, c, kind, about);

INSERT INTO almagest.keys (key_id, from_schema, from_table, target_schema, target_table, description) VALUES
  ('TAP_SCHEMA.tables_schemas', 'TAP_SCHEMA', 'tables', 'TAP_SCHEMA', 'schemas', 'Schema of a table'),
  ('TAP_SCHEMA.columns_tables', 'TAP_SCHEMA', 'columns', 'TAP_SCHEMA', 'tables', 'Table of a column'),
  ('TAP_SCHEMA.keys_from', 'TAP_SCHEMA', 'keys', 'TAP_SCHEMA', 'tables', 'Table that a key starts from'),
  ('TAP_SCHEMA.keys_target', 'TAP_SCHEMA', 'keys', 'TAP_SCHEMA', 'tables', 'Table that a key points to'),
  ('TAP_SCHEMA.key_columns_keys', 'TAP_SCHEMA', 'key_columns', 'TAP_SCHEMA', 'keys', 'Key of a column pair');

INSERT INTO almagest.key_columns (key_id, position, from_column, target_column) VALUES
  ('TAP_SCHEMA.tables_schemas', 1, 'schema_name', 'schema_name'),
  ('TAP_SCHEMA.columns_tables', 1, 'table_name', 'table_name'),
  ('TAP_SCHEMA.keys_from', 1, 'from_table', 'table_name'),
  ('TAP_SCHEMA.keys_target', 1, 'target_table', 'table_name'),
  ('TAP_SCHEMA.key_columns_keys', 1, 'key_id', 'key_id');
