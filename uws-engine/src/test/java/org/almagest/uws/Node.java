package org.almagest.uws;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * An engine of a {@link Site}.
 *
 * @param faults what happens to its calls of the store and of the files
 * @param alive whether what it runs still writes files
 */
record Node(
    JobEngine engine,
    Heard heard,
    AtomicReference<Supplier<Faulty.Fault>> faults,
    AtomicBoolean alive)
    implements AutoCloseable {
  /** From now on it does nothing that anybody sees. */
  void kill() {
    alive.set(false);
    faults.set(() -> Faulty.Fault.BEFORE);
  }

  @Override
  public void close() {
    engine.close();
  }
}
