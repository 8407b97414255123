package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;

/**
 * The cluster itself. Its caller sees to it that one process at a time starts or stops it.
 *
 * @param folder where its files lie
 * @param programs to make, start and stop it
 * @param progress takes one line about each step that may last
 */
record Cluster(ClusterFolder folder, Programs programs, Consumer<String> progress) {
  /** Recovery after a crash may replay several gigabytes. */
  private static final Duration START_LIMIT = Duration.ofMinutes(10);

  private static final Duration STOP_LIMIT = Duration.ofSeconds(60);

  static Cluster at(Path home, Consumer<String> progress) {
    ClusterFolder folder = ClusterFolders.of(home, Accounts.choose(), progress);
    Account account = Accounts.ownerOf(folder.root());
    OptionalInt major = folder.major();
    PostgresBinaries binaries = PostgresBinaries.find(System.getenv(), major);
    return new Cluster(folder, new Programs(binaries, account, folder.commandLog()), progress);
  }

  /** Makes it if need be, starts it or takes over a running one, and sets the database up. */
  DatabaseAddress start() {
    if (!folder.exists()) {
      progress.accept("Making the private PostgreSQL in " + folder.root());
      NewCluster.make(folder, programs);
    }
    int port = adopted().orElseGet(this::startAnew);
    return new ServiceDatabase(folder, port, progress).ensure();
  }

  /** Ends all sessions in order, and if that takes too long, without order. */
  void stop() {
    if (Postmaster.of(folder.data()).filter(Postmaster::alive).isEmpty()) {
      return;
    }
    try {
      control(STOP_LIMIT, "stop", "--mode=fast");
    } catch (ClusterException tooSlow) {
      control(STOP_LIMIT, "stop", "--mode=immediate");
    }
  }

  /** The port of a cluster that a killed process left running, or that others use right now. */
  private Optional<Integer> adopted() {
    Optional<Postmaster> found = Postmaster.of(folder.data());
    if (found.isEmpty()) {
      return Optional.empty();
    }
    Postmaster postmaster = found.orElseThrow();
    if (!postmaster.alive()) {
      postmaster.forget();
      return Optional.empty();
    }
    if (new Superuser(folder, postmaster.port()).answers(START_LIMIT)) {
      return Optional.of(postmaster.port());
    }
    progress.accept("The private PostgreSQL that runs does not answer; starting it anew");
    stop();
    return Optional.empty();
  }

  private int startAnew() {
    int port = Ports.choose(folder.settings());
    String text = ClusterSettings.text(port, folder.log(), MachineSize.here());
    try {
      Files.writeString(folder.settings(), text);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    programs.account().give(folder.settings());
    progress.accept("Starting the private PostgreSQL on 127.0.0.1:" + port);
    control(START_LIMIT, "start", "--log=" + folder.startLog());
    return port;
  }

  /** {@code pg_ctl} starts the server in a session of its own: Ctrl-C in a terminal misses it. */
  private void control(Duration limit, String action, String option) {
    programs.run(
        limit.plusSeconds(10),
        folder.startLog(),
        "pg_ctl",
        action,
        "--wait",
        "--silent",
        "--timeout=" + limit.toSeconds(),
        "--pgdata=" + folder.data(),
        option);
  }
}
