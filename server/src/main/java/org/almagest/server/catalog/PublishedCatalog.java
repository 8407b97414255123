package org.almagest.server.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.almagest.schema.Catalog;
import org.almagest.schema.Schema;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/**
 * What this archive publishes, kept in memory and loaded again when the database says that it
 * changed; and what each user sees beside it. Thread-safe; a caller keeps one {@link Catalog} for
 * the length of a request.
 */
@Component
public class PublishedCatalog {
  /** Users whose tables are kept in memory. */
  private static final int MOST_USERS = 10_000;

  private final CatalogRepository repository;
  private final Cache<String, List<Schema>> own =
      Caffeine.newBuilder().maximumSize(MOST_USERS).build();
  private volatile State state;
  private long loadStarted = System.nanoTime();

  /** A catalogue and when it was found to differ from the one before. */
  private record State(Catalog catalog, Instant changed) {}

  PublishedCatalog(CatalogRepository repository) {
    this.repository = repository;
    this.state = new State(repository.load(), now());
  }

  /** All that is published to everybody, as last loaded. */
  public Catalog current() {
    return state.catalog();
  }

  /** What {@code caller} may see: what is published, and their own tables. */
  public Catalog visibleTo(Owner caller) {
    return switch (caller) {
      case Owner.Anonymous _ -> current();
      case Owner.User(String name) -> current().with(own.get(name, repository::load));
    };
  }

  /** When the published catalogue last changed, for Last-Modified (VOSI 1.1 section 3.1). */
  public Instant lastChanged() {
    return state.changed();
  }

  /**
   * For a caller that missed a name which may have been published this moment: as of now or later.
   * Callers that come together share one look at what is published.
   */
  public Catalog latestTo(Owner caller) {
    long asked = System.nanoTime();
    if (caller instanceof Owner.User(String name)) {
      changed(name);
    }
    synchronized (this) {
      if (loadStarted - asked <= 0) {
        reload();
      }
    }
    return visibleTo(caller);
  }

  /**
   * Forgets what {@code owner} has: it is looked up at the next request. Other nodes hear of a
   * change from the database; who made it here need not wait for that.
   */
  public void changed(String owner) {
    own.invalidate(owner);
  }

  /** Forgets what users have. */
  final void changed() {
    own.invalidateAll();
  }

  /** Loads what is published from the database now. */
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
