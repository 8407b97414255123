package org.almagest.server.catalog;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.almagest.schema.Catalog;
import org.almagest.schema.Description;
import org.almagest.schema.Schema;
import org.almagest.schema.Table;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What this archive publishes, kept in memory and loaded again when the database says that it
 * changed; and what each user sees beside it. Thread-safe; a caller keeps one {@link Catalog} for
 * the length of a request.
 */
@Component
public class PublishedCatalog {
  /**
   * Columns of users' tables that are kept in memory, some tens of megabytes; a user counts too,
   * and each {@link #WORDS} characters of what is said of a column.
   */
  private static final int MOST_COLUMNS = 50_000;

  private static final int WORDS = 500;

  private final CatalogRepository repository;
  private final Cache<String, Own> own =
      Caffeine.newBuilder().maximumWeight(MOST_COLUMNS).weigher(PublishedCatalog::weight).build();

  /** Grows when all that is kept of users may be old. */
  private final AtomicLong epoch = new AtomicLong();

  private volatile State state;
  private long loadStarted = System.nanoTime();

  /** A catalogue and when it was found to differ from the one before. */
  private record State(Catalog catalog, Instant changed) {}

  /** What a user has, as looked up in an epoch. */
  private record Own(long epoch, List<Schema> schemas) {}

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
      case Owner.User(String name) -> current().with(ownOf(name));
    };
  }

  /**
   * A look that began before a change is thrown away by the change: see {@link #changed(String)}.
   */
  private List<Schema> ownOf(String name) {
    long now = epoch.get();
    Own known = own.get(name, this::look);
    if (known.epoch() < now) {
      own.invalidate(name);
      known = own.get(name, this::look);
    }
    return known.schemas();
  }

  private Own look(String name) {
    long began = epoch.get();
    return new Own(began, repository.load(name));
  }

  private static int weight(String name, Own known) {
    return 1
        + known.schemas().stream()
            .flatMap(schema -> schema.tables().stream())
            .mapToInt(PublishedCatalog::weightOf)
            .sum();
  }

  private static int weightOf(Table table) {
    long words =
        length(table.description())
            + table.columns().stream().mapToLong(column -> words(column.description())).sum();
    return 1 + table.columns().size() + (int) (words / WORDS);
  }

  private static long words(Description said) {
    return length(said.text()) + length(said.unit()) + length(said.ucd()) + length(said.utype());
  }

  private static long length(@Nullable String text) {
    return text == null ? 0 : text.length();
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
   * Forgets what {@code owner} has: it is looked up at the next request, and a look that goes on is
   * waited for and thrown away. Other nodes hear of a change from the database; who made it here
   * need not wait for that.
   */
  public void changed(String owner) {
    own.invalidate(owner);
  }

  /** Forgets what users have. */
  final void changed() {
    epoch.incrementAndGet();
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
