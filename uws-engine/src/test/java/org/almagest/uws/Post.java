package org.almagest.uws;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;

/**
 * Carries news from the {@link MemoryStore} to nodes, a little later and in a thread of its own.
 */
final class Post implements AutoCloseable {
  private final LinkedBlockingQueue<JobChange> letters = new LinkedBlockingQueue<>();
  private final List<Consumer<JobChange>> nodes = new CopyOnWriteArrayList<>();
  private final Thread carrier = Thread.ofVirtual().start(this::carry);
  private volatile boolean loses;

  void deliverTo(Consumer<JobChange> node) {
    nodes.add(node);
  }

  /** From now on no letter arrives, or all do. */
  void loses(boolean all) {
    loses = all;
  }

  void send(JobChange change) {
    if (!loses) {
      letters.add(change);
    }
  }

  private void carry() {
    try {
      while (true) {
        JobChange change = letters.take();
        nodes.forEach(node -> node.accept(change));
      }
    } catch (InterruptedException e) {
      // Closed.
    }
  }

  @Override
  public void close() {
    carrier.interrupt();
  }
}
