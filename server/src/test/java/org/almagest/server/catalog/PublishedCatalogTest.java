package org.almagest.server.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.almagest.schema.Catalog;
import org.almagest.schema.Schema;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestCluster.class)
class PublishedCatalogTest {
  private static final Owner ANN = new Owner.User("ann");

  private final Stored stored;
  private final PublishedCatalog catalog;

  PublishedCatalogTest(Database database) {
    stored = new Stored(database);
    catalog = new PublishedCatalog(stored);
  }

  @Test
  void looksUpOnceWhatAUserHas() {
    assertThat(names(catalog.visibleTo(ANN))).containsExactly("v0");
    stored.version = 1;
    assertThat(names(catalog.visibleTo(ANN))).containsExactly("v0");
    catalog.changed("ann");
    assertThat(names(catalog.visibleTo(ANN))).containsExactly("v1");
    assertThat(stored.publicLoads).hasValue(1);
  }

  @Test
  void aLookThatBeganBeforeAChangeIsNotKept() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Catalog> early = lookInBetween(threads);
      Future<?> change = threads.submit(() -> catalog.changed("ann"));
      stored.goOn.countDown();
      assertThat(names(early.get())).containsExactly("v0");
      change.get();
      assertThat(names(catalog.visibleTo(ANN))).containsExactly("v1");
    }
  }

  @Test
  void norOneThatBeganBeforeNewsMayHaveBeenMissed() throws Exception {
    try (ExecutorService threads = Executors.newCachedThreadPool()) {
      Future<Catalog> early = lookInBetween(threads);
      Future<?> change = threads.submit(() -> catalog.changed());
      change.get();
      stored.goOn.countDown();
      assertThat(early.get()).isNotNull();
      assertThat(names(catalog.visibleTo(ANN))).containsExactly("v1");
    }
  }

  /** Somebody looks, finds what is there, and has not kept it when a change comes. */
  private Future<Catalog> lookInBetween(ExecutorService threads) throws InterruptedException {
    stored.slow = true;
    Future<Catalog> early = threads.submit(() -> catalog.visibleTo(ANN));
    stored.found.await();
    stored.slow = false;
    stored.version = 1;
    return early;
  }

  private static List<String> names(Catalog catalog) {
    return catalog.schemas().stream().map(Schema::name).toList();
  }

  /** What is stored, of which one look may take as long as a test wants. */
  private static final class Stored extends CatalogRepository {
    final CountDownLatch found = new CountDownLatch(1);
    final CountDownLatch goOn = new CountDownLatch(1);
    volatile int version;
    volatile boolean slow;
    final AtomicInteger publicLoads = new AtomicInteger();

    Stored(Database database) {
      super(database.owner());
    }

    @Override
    Catalog load() {
      publicLoads.incrementAndGet();
      return Catalog.EMPTY;
    }

    @Override
    List<Schema> load(String owner) {
      List<Schema> seen = List.of(new Schema("v" + version, List.of(), null, null, owner));
      if (slow) {
        found.countDown();
        try {
          goOn.await();
        } catch (InterruptedException stopped) {
          Thread.currentThread().interrupt();
        }
      }
      return seen;
    }
  }
}
