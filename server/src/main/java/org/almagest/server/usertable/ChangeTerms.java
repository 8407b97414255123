package org.almagest.server.usertable;

import java.io.IOException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * What holds for the changes of tables that somebody makes: they can be ended from elsewhere, and
 * none of their statements takes longer than is good. Immutable.
 *
 * @param onStop is given an action that ends the change; it may come from any thread, does not
 *     wait, and does nothing once the change is made
 * @param longest time for one statement, an index among them; zero for no limit
 * @param patient whether it waits for its turn until it is ended, however long that is
 */
public record ChangeTerms(Consumer<Runnable> onStop, Duration longest, boolean patient) {
  private static final ScopedValue<ChangeTerms> CURRENT = ScopedValue.newInstance();
  private static final ChangeTerms NONE = new ChangeTerms(_ -> {}, Duration.ZERO, false);

  /** Nobody ends it, but its statements take no longer than that. */
  public static ChangeTerms within(Duration longest) {
    return new ChangeTerms(_ -> {}, longest, false);
  }

  /** It takes and waits as long as it takes, unless it is ended by what {@code onStop} is given. */
  public static ChangeTerms stoppedBy(Consumer<Runnable> onStop) {
    return new ChangeTerms(onStop, Duration.ZERO, true);
  }

  /** What is done with tables. */
  @FunctionalInterface
  public interface Changes<T> {
    T make() throws IOException;
  }

  /** Makes changes, in this thread, for which this holds. */
  public <T> T hold(Changes<T> changes) throws IOException {
    return ScopedValue.where(CURRENT, this).call(changes::make);
  }

  /** Those that hold in this thread. */
  static ChangeTerms current() {
    return CURRENT.orElse(NONE);
  }
}
