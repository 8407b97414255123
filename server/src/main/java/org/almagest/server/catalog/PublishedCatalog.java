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
  private static final long FRESH_NANOS = 200_000_000;

  private final CatalogRepository repository;
  private volatile State state;
  private long loadedAt = System.nanoTime();

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
   * For a caller that missed a name which may have been published this moment: loads it from the
   * database, unless that was done a blink ago, so that wrong names cost the database little.
   */
  public synchronized Catalog latest() {
    return System.nanoTime() - loadedAt < FRESH_NANOS ? state.catalog() : reload();
  }

  /** Loads it from the database now. */
  final synchronized Catalog reload() {
    Catalog fresh = repository.load();
    state = new State(fresh, now());
    loadedAt = System.nanoTime();
    return fresh;
  }

  private static Instant now() {
    return Instant.now().truncatedTo(ChronoUnit.SECONDS);
  }
}
