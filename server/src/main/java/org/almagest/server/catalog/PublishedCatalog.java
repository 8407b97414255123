package org.almagest.server.catalog;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.almagest.schema.Catalog;
import org.springframework.stereotype.Component;

/**
 * What this archive publishes, kept in memory and loaded again when the database says that it
 * changed. Thread-safe; a caller keeps one {@link Catalog} for the length of a request.
 */
@Component
public class PublishedCatalog {
  private final CatalogRepository repository;
  private volatile State state;
  private long loadStarted = System.nanoTime();

  /** A catalogue and when it was found to differ from the one before. */
  private record State(Catalog catalog, Instant changed) {}

  PublishedCatalog(CatalogRepository repository) {
    this.repository = repository;
    this.state = new State(repository.load(), now());
  }

  /** All that is published, as last loaded. */
  public Catalog current() {
    return state.catalog();
  }

  /** When the catalogue last changed, for Last-Modified (VOSI 1.1 section 3.1). */
  public Instant lastChanged() {
    return state.changed();
  }

  /**
   * For a caller that missed a name which may have been published this moment: as of now or later.
   * Callers that come together share one look at the database.
   */
  public Catalog latest() {
    long asked = System.nanoTime();
    synchronized (this) {
      return loadStarted - asked > 0 ? state.catalog() : reload();
    }
  }

  /** Loads it from the database now. */
  final synchronized Catalog reload() {
    loadStarted = System.nanoTime();
    Catalog fresh = repository.load();
    state = new State(fresh, now());
    return fresh;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
