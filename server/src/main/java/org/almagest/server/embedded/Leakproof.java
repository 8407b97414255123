package org.almagest.server.embedded;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Marks the functions that find positions in an index as LEAKPROOF: over a table with row-level
 * security PostgreSQL asks an index by no others, and reads the whole table instead. Only a
 * superuser can.
 *
 * <p>Those of pgSphere raise no error at all, in the code of 1.2.0 to 1.5.1. {@code radians} does,
 * for numbers between zero and 1.4e-322: an index asks it of stored positions only, and everywhere
 * else policies must be tested first ({@code restriction.Terms} sees to that). The same holds for
 * {@code scircle} of a point and a radius, which refuses a radius below zero or beyond 90 degrees:
 * an index over one table asks it of rows of another, which have passed their own policies by then.
 *
 * <p>Not among them, and never to be: whatever looks into a polygon. That gives up if it cannot
 * turn the polygon so that no corner lies on a line through the point, so a polygon of a few
 * nanoradians fails just if a hidden position lies in it.
 */
public final class Leakproof {
  private static final String MISSING =
      """
      SELECT format('ALTER FUNCTION %I.%I(%s) LEAKPROOF', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid))
      FROM pg_proc p
      JOIN pg_namespace n ON n.oid = p.pronamespace
      WHERE NOT p.proleakproof AND p.oid IN (
        SELECT CAST('pg_catalog.radians(double precision)' AS regprocedure)
        UNION ALL
        SELECT d.objid
        FROM pg_depend d
        JOIN pg_extension e ON e.oid = d.refobjid AND d.refclassid = CAST('pg_extension' AS regclass)
        WHERE e.extname = 'pg_sphere' AND d.classid = CAST('pg_proc' AS regclass) AND (
          d.objid IN (
            SELECT s.oid FROM pg_proc s
            WHERE (s.proname, oidvectortypes(s.proargtypes)) IN (
              ('spoint', 'double precision, double precision'), ('scircle', 'spoint, double precision')))
          OR d.objid IN (
            SELECT o.oprcode
            FROM pg_operator o
            JOIN pg_type l ON l.oid = o.oprleft
            JOIN pg_type r ON r.oid = o.oprright
            WHERE (o.oprname, l.typname, r.typname) IN (
              ('<@', 'spoint', 'scircle'), ('<->', 'spoint', 'spoint'), ('&&', 'scircle', 'scircle')))))
      ORDER BY 1
      """;

  private Leakproof() {}

  /** The statements that a superuser has to run yet, without semicolons; anybody may ask. */
  public static List<String> missing(Connection connection) throws SQLException {
    List<String> statements = new ArrayList<>();
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(MISSING)) {
      while (rows.next()) {
        statements.add(rows.getString(1));
      }
    }
    return statements;
  }

  /** Runs them. */
  static void ensure(Connection superuser) throws SQLException {
    for (String sql : missing(superuser)) {
      try (Statement statement = superuser.createStatement()) {
        statement.execute(sql);
      }
    }
  }
}
