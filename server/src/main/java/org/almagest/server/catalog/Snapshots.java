package org.almagest.server.catalog;

import javax.sql.DataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Transactions that see one moment of the database, so that a catalogue never mixes two. */
final class Snapshots {
  private Snapshots() {}

  static TransactionTemplate of(DataSource source) {
    TransactionTemplate template = new TransactionTemplate(new JdbcTransactionManager(source));
    template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    template.setReadOnly(true);
    return template;
  }
}
