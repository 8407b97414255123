package org.almagest.server;

/**
 * Published tables: {@code kinds.kinds} with a column of every type that an archive holds, {@code
 * kinds.sky} with 2000 positions.
 */
public final class Kinds {
  private static final String MADE =
      """
      CREATE SCHEMA kinds;
      CREATE TABLE kinds.kinds (
        a_bool bool, a_short int2, an_int int4, a_long int8, a_float float4, a_double float8, a_numeric numeric(20,3),
        a_char char(4), a_varchar varchar(9), a_text text, a_bytea bytea, a_date date, a_time time, a_timestamp timestamp,
        an_interval interval, a_uuid uuid, a_json jsonb, a_point spoint, a_circle scircle, a_polygon spoly, a_moc smoc,
        shorts int2[], doubles float8[], texts text[], times timestamp[]);
      INSERT INTO kinds.kinds VALUES (
        true, -1, 2, 9007199254740993, 1.5, 'NaN', 12345678901234567.125, 'ab', 'Ångström', 'a "b", c', '\\x00ff', '2016-01-02',
        '12:34:56.5', '2016-01-02 03:04:05.678901', '1 year 2 days 03:00:00', '6ecd8c99-4036-403d-bf84-cf8400f67836',
        '{"a": [1, null]}', '(10d,-20d)', '<(10d,20d),1d>', '{(1d,1d),(2d,1d),(2d,2d)}', '3/1-2', '{1,2,3}', '{0.5,NULL}',
        '{x,NULL,"y z"}', '{2016-01-02 03:04:05}');
      INSERT INTO kinds.kinds (an_int) VALUES (NULL);
      GRANT USAGE ON SCHEMA kinds TO almagest_reader;
      GRANT SELECT ON kinds.kinds TO almagest_reader;
      CREATE TABLE kinds.sky AS
        SELECT i AS id, (i * 0.17)::float8 AS ra, (i * 0.04 - 40)::float8 AS dec FROM generate_series(1, 2000) AS i;
      GRANT SELECT ON kinds.sky TO almagest_reader;
      INSERT INTO almagest.schemas (schema_name, adql_name) VALUES ('kinds', 'kinds');
      INSERT INTO almagest.tables (schema_name, table_name, adql_name, sql_schema, sql_name, table_type, doi)
      VALUES ('kinds', 'kinds', 'kinds.kinds', 'kinds', 'kinds', 'table', '10.1/kinds'), ('kinds', 'sky', 'kinds.sky', 'kinds', 'sky', 'table', NULL);
      INSERT INTO almagest.columns
        (schema_name, table_name, column_name, adql_name, sql_name, base_type, is_unicode, shape, storage, datatype, unit,
         ucd, column_index)
      VALUES
        ('kinds', 'sky', 'id', 'id', 'id', 'INTEGER', false, '{}', 'PLAIN', 'int', NULL, 'meta.id;meta.main', 1),
        ('kinds', 'sky', 'ra', 'ra', 'ra', 'DOUBLE', false, '{}', 'PLAIN', 'double', 'deg', 'pos.eq.ra;meta.main', 2),
        ('kinds', 'sky', 'dec', 'dec', 'dec', 'DOUBLE', false, '{}', 'PLAIN', 'double', 'deg', 'pos.eq.dec;meta.main', 3);
      INSERT INTO almagest.columns
        (schema_name, table_name, column_name, adql_name, sql_name, base_type, length, is_unicode, shape, storage,
         datatype, arraysize, xtype, unit, ucd, utype, description, column_index)
      SELECT 'kinds', 'kinds', c.name, c.name, c.name, c.base, c.length, c.uni, CAST(c.shape AS integer[]), c.storage,
        c.datatype, c.arraysize, c.xtype, CASE WHEN c.name = 'a_double' THEN 'mas' END, 'meta.' || c.name, 'u:' || c.name,
        'about ' || c.name, row_number() OVER ()
      FROM (VALUES
        ('a_bool', 'BOOLEAN', NULL::int, false, '{}', 'PLAIN', 'boolean', NULL, NULL),
        ('a_short', 'SMALLINT', NULL, false, '{}', 'PLAIN', 'short', NULL, NULL),
        ('an_int', 'INTEGER', NULL, false, '{}', 'PLAIN', 'int', NULL, NULL),
        ('a_long', 'BIGINT', NULL, false, '{}', 'PLAIN', 'long', NULL, NULL),
        ('a_float', 'REAL', NULL, false, '{}', 'PLAIN', 'float', NULL, NULL),
        ('a_double', 'DOUBLE', NULL, false, '{}', 'PLAIN', 'double', NULL, NULL),
        ('a_numeric', 'NUMERIC', NULL, false, '{}', 'PLAIN', 'double', NULL, NULL),
        ('a_char', 'CHAR', 4, false, '{}', 'PLAIN', 'char', '4', NULL),
        ('a_varchar', 'VARCHAR', 9, true, '{}', 'PLAIN', 'unicodeChar', '9*', NULL),
        ('a_text', 'VARCHAR', NULL, false, '{}', 'PLAIN', 'char', '*', NULL),
        ('a_bytea', 'BINARY', NULL, false, '{}', 'PLAIN', 'unsignedByte', '*', NULL),
        ('a_date', 'DATE', NULL, false, '{}', 'PLAIN', 'char', '*', 'timestamp'),
        ('a_time', 'TIME', NULL, false, '{}', 'PLAIN', 'char', '*', NULL),
        ('a_timestamp', 'TIMESTAMP', NULL, false, '{}', 'PLAIN', 'char', '*', 'timestamp'),
        ('an_interval', 'INTERVAL', NULL, false, '{}', 'PLAIN', 'char', '*', NULL),
        ('a_uuid', 'UUID', NULL, false, '{}', 'PLAIN', 'char', '36', 'uuid'),
        ('a_json', 'JSON', NULL, false, '{}', 'PLAIN', 'unicodeChar', '*', 'json'),
        ('a_point', 'POINT', NULL, false, '{}', 'PG_SPHERE', 'double', '2', 'point'),
        ('a_circle', 'CIRCLE', NULL, false, '{}', 'PG_SPHERE', 'double', '3', 'circle'),
        ('a_polygon', 'POLYGON', NULL, false, '{}', 'PG_SPHERE', 'double', '*', 'polygon'),
        ('a_moc', 'MOC', NULL, false, '{}', 'PG_SPHERE', 'char', '*', 'moc'),
        ('shorts', 'SMALLINT', NULL, false, '{-1}', 'PLAIN', 'short', '*', NULL),
        ('doubles', 'DOUBLE', NULL, false, '{-1}', 'PLAIN', 'double', '*', NULL),
        ('texts', 'VARCHAR', NULL, false, '{-1}', 'PLAIN', 'char', '*', 'json'),
        ('times', 'TIMESTAMP', NULL, false, '{-1}', 'PLAIN', 'char', '*', 'json')
      ) AS c(name, base, length, uni, shape, storage, datatype, arraysize, xtype);
      """;

  private Kinds() {}

  /** Publishes them, beside whatever is there. */
  public static void publish(Guests guests) {
    guests.database().sql(MADE.replace("\\\\x", "\\x")).update();
  }
}
