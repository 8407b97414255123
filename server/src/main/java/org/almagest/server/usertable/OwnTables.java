package org.almagest.server.usertable;

import java.util.Optional;
import org.almagest.schema.TableName;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Which tables of users there are. */
final class OwnTables {
  private static final String NAME =
      "SELECT table_name FROM almagest.tables WHERE sql_schema = :schema AND sql_name = :table";

  private OwnTables() {}

  /**
   * Fails if there is one.
   *
   * @throws TapException that says so
   */
  static void refuseTaken(JdbcClient client, TableTarget target) {
    name(client, target)
        .ifPresent(name -> {
          throw TapException.of(
              ErrorCode.CONFLICT,
              "table %s.%s exists; delete it first, or choose another name"
                  .formatted(target.sqlSchema(), name));
        });
  }

  /**
   * Its true name.
   *
   * @throws TapException if there is none
   */
  static TableName require(JdbcClient client, TableTarget target) {
    return name(client, target)
        .map(name -> new TableName(target.sqlSchema(), name))
        .orElseThrow(
            () -> TapException.of(ErrorCode.NOT_FOUND, "you have no table " + target.name()));
  }

  private static Optional<String> name(JdbcClient client, TableTarget target) {
    return client
        .sql(NAME)
        .param("schema", target.sqlSchema())
        .param("table", target.sqlName())
        .query(String.class)
        .optional();
  }
}
