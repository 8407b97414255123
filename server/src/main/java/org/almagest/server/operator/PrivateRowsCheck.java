package org.almagest.server.operator;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.almagest.server.embedded.Leakproof;
import org.almagest.server.restriction.Leaks;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Whether restricted tables keep their rows private, and are still found by their indexes. */
record PrivateRowsCheck(Connection connection) {
  private static final String SUBJECT = "private rows";
  private static final String COUNT =
      """
      SELECT CASE WHEN to_regclass('almagest.restrictions') IS NULL THEN 0
        ELSE (xpath('/row/n/text()', query_to_xml('SELECT count(*) AS n FROM almagest.restrictions', false, true, '')))[1]::text::int
      END
      """;

  /** Nothing if there are no restrictions. */
  List<Finding> findings() throws SQLException {
    if (count() == 0) {
      return List.of();
    }
    List<Finding> findings = new ArrayList<>();
    Leaks.find(new SingleConnectionDataSource(connection, true))
        .forEach(leak -> findings.add(Finding.fail(SUBJECT, leak)));
    List<String> missing = Leakproof.missing(connection);
    if (!missing.isEmpty()) {
      findings.add(
          Finding.fail(
              SUBJECT,
              "cone searches of restricted tables use no index; let a superuser run there: "
                  + String.join("; ", missing)));
    }
    return findings.isEmpty()
        ? List.of(Finding.ok(SUBJECT, "kept, and found by indexes"))
        : findings;
  }

  private int count() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(COUNT)) {
      rows.next();
      return rows.getInt(1);
    }
  }
}
