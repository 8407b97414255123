package org.almagest.server.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Makes, kills, adopts and stops real clusters of the installed PostgreSQL. */
final class PrivateClusterTest {
  @TempDir private Path home;
  private final List<String> progress = new ArrayList<>();

  /** The database's account must be able to enter, unlike JUnit's folders. */
  @BeforeEach
  void open() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  @AfterEach
  void stopWhatIsLeft() {
    Cluster.at(home, progress::add).stop();
  }

  @Test
  void startsAnArchiveFromNothingAndStopsIt() throws SQLException {
    try (PrivateCluster cluster = PrivateCluster.openForServer(home, progress::add)) {
      assertThat(ask(cluster, "SELECT extversion FROM pg_extension WHERE extname = 'pg_sphere'"))
          .startsWith("1.");
      assertThat(ask(cluster, "SELECT spoint(0, 0) <@ scircle(spoint(0, 0), 1)")).isEqualTo("t");
      assertThat(ask(cluster, "SELECT rolsuper FROM pg_roles WHERE rolname = current_user"))
          .isEqualTo("f");
      assertThat(ask(cluster, "SHOW listen_addresses")).isEqualTo("127.0.0.1");
      assertThatThrownBy(() -> PrivateCluster.openForServer(home, progress::add))
          .isInstanceOf(ClusterException.class)
          .hasMessageContaining("process " + ProcessHandle.current().pid());
    }
    assertThat(Postmaster.of(data())).isEmpty();
    assertThat(progress).first().asString().startsWith("Making the private PostgreSQL");
  }

  @Test
  void takesOverWhatAKilledServerLeftAndSurvivesAKilledDatabase()
      throws IOException, InterruptedException, SQLException {
    String url = killServer();
    Postmaster left = Postmaster.of(data()).orElseThrow();
    assertThat(left.alive()).isTrue();

    try (PrivateCluster adopting = PrivateCluster.openForCommand(home, progress::add)) {
      assertThat(adopting.address().url()).isEqualTo(url);
      assertThat(Postmaster.of(data())).contains(left);
      ask(adopting, "SELECT 1");
      kill(left);
    }
    assertThat(left.file()).exists();

    try (PrivateCluster recovered = PrivateCluster.openForServer(home, progress::add)) {
      assertThat(recovered.address().url()).isEqualTo(url);
      assertThat(ask(recovered, "SELECT 1")).isEqualTo("1");
    }
    assertThat(left.file()).doesNotExist();
  }

  private String killServer() throws IOException, InterruptedException {
    Process server =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                ClusterUser.class.getName(),
                home.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines = server.inputReader()) {
      return lines
          .lines()
          .filter(line -> line.startsWith("OPEN "))
          .findFirst()
          .orElseThrow()
          .substring("OPEN ".length());
    } finally {
      server.destroyForcibly().waitFor();
    }
  }

  private static void kill(Postmaster postmaster) {
    ProcessHandle.of(postmaster.pid()).orElseThrow().destroyForcibly();
    while (postmaster.alive()) {
      Thread.onSpinWait();
    }
  }

  private Path data() {
    return home.resolve("postgresql/cluster/data");
  }

  private static String ask(PrivateCluster cluster, String sql) throws SQLException {
    DatabaseAddress address = cluster.address();
    try (Connection connection =
            DriverManager.getConnection(address.url(), address.user(), address.password());
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }
}
