package org.almagest.server.operator;

import java.sql.Connection;
import org.almagest.server.database.UploadRights;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Whether queries can bring tables along.
 *
 * @param connection as the service's role
 * @param readerRole the role that runs the other queries
 */
record UploadsCheck(Connection connection, String readerRole) {
  private static final String SUBJECT = "uploads";

  Finding finding() {
    return UploadRights.problem(readerRole, new SingleConnectionDataSource(connection, true))
        .map(problem -> Finding.warn(SUBJECT, "queries cannot bring tables along: " + problem))
        .orElseGet(() -> Finding.ok(SUBJECT, "queries can bring tables along"));
  }
}
