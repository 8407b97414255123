package org.almagest.server.operator;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.almagest.server.embedded.ClusterState;
import org.almagest.server.embedded.DatabaseAddress;
import org.almagest.server.settings.Settings;
import org.postgresql.ds.PGSimpleDataSource;

/** The database: reachable, new enough, with a working pgSphere. */
record DatabaseCheck(Path home, Settings.Db settings) implements Check {
  private static final String SUBJECT = "database";
  private static final int OLDEST = 15;
  private static final int SECONDS = 10;

  @Override
  public List<Finding> findings() {
    String url = settings.url();
    if (url != null) {
      return operators(url);
    }
    List<Finding> findings = new ArrayList<>(new InstallationCheck().findings());
    findings.addAll(ofPrivateCluster());
    return findings;
  }

  private List<Finding> operators(String url) {
    String user = settings.user();
    String password = settings.password();
    if (user == null || password == null) {
      return List.of(
          Finding.fail(
              SUBJECT,
              "ALMAGEST_DB_URL is set, so set ALMAGEST_DB_USER and ALMAGEST_DB_PASSWORD too"));
    }
    return reach(
        new DatabaseAddress(url, user, password), "check the address and the server there");
  }

  private List<Finding> ofPrivateCluster() {
    return switch (ClusterState.of(home)) {
      case ClusterState.Absent _ ->
          List.of(Finding.ok(SUBJECT, "no private PostgreSQL yet; the first start makes one"));
      case ClusterState.Down(Path folder) ->
          List.of(Finding.ok(SUBJECT, "the private PostgreSQL in " + folder + " is not running"));
      case ClusterState.Running(Path folder, DatabaseAddress address) ->
          reach(address, "see the logs in " + folder.resolve("log"));
    };
  }

  private List<Finding> reach(DatabaseAddress address, String remedy) {
    try (Connection connection = connect(address)) {
      int major = connection.getMetaData().getDatabaseMajorVersion();
      String text =
          "PostgreSQL %s at %s"
              .formatted(connection.getMetaData().getDatabaseProductVersion(), address);
      Finding version =
          major >= OLDEST
              ? Finding.ok(SUBJECT, text)
              : Finding.fail(SUBJECT, text + "; Almagest needs PostgreSQL 15 or newer");
      List<Finding> findings = new ArrayList<>();
      findings.add(version);
      findings.add(new PgSphereCheck(connection).finding());
      findings.addAll(new PrivateRowsCheck(connection).findings());
      findings.add(new UploadsCheck(connection, settings.readerRole()).finding());
      return findings;
    } catch (SQLException failure) {
      return List.of(
          Finding.fail(
              SUBJECT,
              "%s does not let us in (%s); %s".formatted(address, failure.getMessage(), remedy)));
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(address.url());
    source.setUser(address.user());
    source.setPassword(address.password());
    source.setConnectTimeout(SECONDS);
    source.setLoginTimeout(SECONDS);
    return source.getConnection();
  }
}
