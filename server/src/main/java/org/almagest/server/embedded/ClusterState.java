package org.almagest.server.embedded;

import java.nio.file.Files;
import java.nio.file.Path;

/** The private cluster as it is, looked at without changing anything. */
public sealed interface ClusterState {
  /** Never made, or out of this user's sight. */
  record Absent() implements ClusterState {}

  /**
   * Made, and not running.
   *
   * @param folder of its files
   */
  record Down(Path folder) implements ClusterState {}

  /**
   * Running.
   *
   * @param folder of its files
   * @param address of the service's database
   */
  record Running(Path folder, DatabaseAddress address) implements ClusterState {}

  /** Looks at the cluster of {@code home}. */
  static ClusterState of(Path home) {
    return ClusterFolders.existing(home.toAbsolutePath().normalize())
        .map(ClusterState::in)
        .orElseGet(Absent::new);
  }

  private static ClusterState in(ClusterFolder folder) {
    Path password = folder.password(ServiceDatabase.NAME);
    return Postmaster.of(folder.data())
        .filter(Postmaster::alive)
        .filter(_ -> Files.isReadable(password))
        .<ClusterState>map(postmaster -> running(folder, postmaster.port(), password))
        .orElseGet(() -> new Down(folder.root()));
  }

  private static Running running(ClusterFolder folder, int port, Path password) {
    String url = Superuser.url(port, ServiceDatabase.NAME);
    return new Running(
        folder.root(), new DatabaseAddress(url, ServiceDatabase.NAME, Password.keptIn(password)));
  }
}
