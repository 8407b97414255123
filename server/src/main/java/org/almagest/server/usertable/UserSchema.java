package org.almagest.server.usertable;

import javax.sql.DataSource;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.publish.TableTarget;
import org.almagest.uws.Owner;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Makes the schemas of users at first use, in a moment of its own. Thread-safe. */
final class UserSchema {
  private static final String KNOWN =
      "SELECT count(*) FROM almagest.schemas WHERE schema_name = :schema AND owner = :owner";

  private static final String STORED = "SELECT count(*) FROM pg_namespace WHERE nspname = :schema";

  private static final String ADD =
      """
      INSERT INTO almagest.schemas (schema_name, adql_name, description, owner)
      VALUES (:schema, :schema, :description, :owner)
      """;

  private final JdbcClient client;
  private final String readerRole;
  private final TransactionTemplate transaction;

  UserSchema(DataSource source, String readerRole) {
    this.client = JdbcClient.create(source);
    this.readerRole = readerRole;
    this.transaction = new TransactionTemplate(new JdbcTransactionManager(source));
  }

  /** Whether it is there; without it the user has no tables. */
  boolean exists(Owner.User owner) {
    return count(KNOWN, owner) > 0;
  }

  /** Makes it unless it is there. */
  void ensure(Owner.User owner) {
    if (!exists(owner)) {
      transaction.executeWithoutResult(_ -> make(owner));
    }
  }

  private void make(Owner.User owner) {
    UserLocks.hold(client, "schema", owner.name());
    if (exists(owner)) {
      return;
    }
    String schema = TableTarget.schemaOf(owner.name());
    if (count(STORED, owner) > 0) {
      throw TapException.of(
          ErrorCode.CONFLICT,
          "the database has a schema %s that was not made for you; please tell the operator"
              .formatted(schema));
    }
    client.sql("CREATE SCHEMA " + schema).update();
    client
        .sql(
            "GRANT USAGE ON SCHEMA %s TO %s"
                .formatted(schema, '"' + readerRole.replace("\"", "\"\"") + '"'))
        .update();
    client
        .sql(ADD)
        .param("schema", schema)
        .param("owner", owner.name())
        .param("description", "Tables of " + owner.name())
        .update();
  }

  private long count(String question, Owner.User owner) {
    return client
        .sql(question)
        .param("schema", TableTarget.schemaOf(owner.name()))
        .param("owner", owner.name())
        .query(Long.class)
        .single();
  }
}
