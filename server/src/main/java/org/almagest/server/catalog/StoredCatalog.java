package org.almagest.server.catalog;

import javax.sql.DataSource;
import org.almagest.schema.Catalog;

/** The published catalogue as the database has it, for a process that is no server. */
public final class StoredCatalog {
  private StoredCatalog() {}

  /**
   * Reads it once, in a read-only transaction.
   *
   * @param source connections as the service's own role
   * @throws org.springframework.dao.DataAccessException if the database does not answer or holds no
   *     archive
   */
  public static Catalog read(DataSource source) {
    return new CatalogRepository(source).load();
  }
}
