package org.almagest.server.jobs;

import java.util.List;
import java.util.function.Consumer;
import org.almagest.server.database.Listener;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.uws.JobChange;
import org.almagest.uws.JobId;
import org.almagest.uws.Phase;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells this node of every change of every job's phase, whoever makes it, as the database does.
 * Both callbacks come from one thread and must not wait. Thread-safe.
 */
public final class JobListener implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(JobListener.class);
  private static final String CHANNEL = "almagest_jobs";
  private static final int WORDS = 3;

  private final Listener listener;

  /**
   * Makes one that does not listen yet.
   *
   * @param changed is told of each change, in the order of the commits
   * @param recheck is called when changes may have been missed: at the first connection and after
   *     each lost one
   */
  public JobListener(DatabaseAddress address, Consumer<JobChange> changed, Runnable recheck) {
    this.listener = new Listener(address, CHANNEL, new Heard(changed, recheck));
  }

  /** Begins to listen, once; does not wait for the connection. */
  public void start() {
    listener.start();
  }

  @Override
  public void close() {
    listener.close();
  }

  private record Heard(Consumer<JobChange> changed, Runnable recheck) implements Listener.Heard {
    @Override
    public void connected() {
      recheck.run();
    }

    @Override
    public void told(List<String> messages) {
      messages.forEach(this::tell);
    }

    private void tell(String message) {
      try {
        changed.accept(change(message));
      } catch (IllegalArgumentException foreign) {
        LOG.warn("not a change of a job on {}: {}", CHANNEL, message);
      }
    }
  }

  /** As the trigger of the table writes it: name, phase, key of the owner. */
  static JobChange change(String message) {
    String[] words = message.split(" ", WORDS);
    if (words.length < WORDS) {
      throw new IllegalArgumentException("too few words");
    }
    return new JobChange(new JobId(words[0]), words[2], Phase.valueOf(words[1]));
  }
}
