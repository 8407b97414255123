package org.almagest.server.embedded;

import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A running private PostgreSQL with pgSphere, in use by this process. Several processes may use one
 * cluster at a time, at most one of them a server; the last one to leave stops it. A cluster left
 * over by a killed process is taken over. Safe for use by several threads.
 */
public final class PrivateCluster implements AutoCloseable {
  private final Cluster cluster;
  private final ClusterLocks locks;
  private final FileHold use;
  private final @Nullable FileHold service;
  private final DatabaseAddress address;
  private boolean closed;

  private PrivateCluster(
      Cluster cluster,
      ClusterLocks locks,
      FileHold use,
      @Nullable FileHold service,
      DatabaseAddress address) {
    this.cluster = cluster;
    this.locks = locks;
    this.use = use;
    this.service = service;
    this.address = address;
  }

  /**
   * Makes the cluster if there is none, starts it if it is down, and claims {@code home} for this
   * server. Stop it with {@link #close} after everything that talks to it.
   *
   * @param home folder of the archive, made when absent
   * @param progress takes one line about each step that may last
   * @throws ClusterException when another server holds {@code home}, or PostgreSQL fails
   */
  public static PrivateCluster openForServer(Path home, Consumer<String> progress) {
    ClusterLocks locks = ClusterLocks.in(home);
    FileHold service = locks.claimService();
    try {
      return open(home, locks, service, progress);
    } catch (RuntimeException failure) {
      service.close();
      throw failure;
    }
  }

  /**
   * Uses the cluster of a running server, or starts it for the time of one command. Interrupting
   * the process closes it too.
   *
   * @param home folder of the archive, made when absent
   * @param progress takes one line about each step that may last
   * @throws ClusterException when PostgreSQL fails
   */
  public static PrivateCluster openForCommand(Path home, Consumer<String> progress) {
    PrivateCluster opened = open(home, ClusterLocks.in(home), null, progress);
    Runtime.getRuntime().addShutdownHook(new Thread(opened::close, "stop-private-cluster"));
    return opened;
  }

  /** The service's database, as its owner. */
  public DatabaseAddress address() {
    return address;
  }

  /** Leaves the cluster, and stops it when nobody else uses it. Does nothing the second time. */
  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    try (FileHold _ = locks.change(_ -> {})) {
      use.close();
      locks.ifUnused(cluster::stop);
    } finally {
      if (service != null) {
        service.close();
      }
    }
  }

  private static PrivateCluster open(
      Path home, ClusterLocks locks, @Nullable FileHold service, Consumer<String> progress) {
    try (FileHold _ = locks.change(progress)) {
      FileHold use = locks.use();
      try {
        Cluster cluster = Cluster.at(home.toAbsolutePath().normalize(), progress);
        return new PrivateCluster(cluster, locks, use, service, cluster.start());
      } catch (RuntimeException failure) {
        use.close();
        throw failure;
      }
    }
  }
}
