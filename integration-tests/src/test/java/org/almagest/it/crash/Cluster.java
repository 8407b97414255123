package org.almagest.it.crash;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Home;
import org.almagest.it.harness.Node;

/**
 * Two nodes on one database.
 *
 * @param postgres that database
 * @param nodes both
 * @param results where both keep results
 */
record Cluster(Postgres postgres, List<Node> nodes, Home results) implements AutoCloseable {
  /** How long a node may be silent. */
  static final Duration LEASE = Duration.ofSeconds(3);

  private static final int NODES = 2;

  /** Sets it up and starts it. */
  static Cluster start(PostgresPrograms programs) throws IOException, SQLException {
    Postgres postgres = Postgres.create(programs);
    Home results = Home.create();
    List<Node> nodes =
        List.of(new Node(deployment(postgres, results)), new Node(deployment(postgres, results)));
    Cluster cluster = new Cluster(postgres, nodes, results);
    try {
      nodes.forEach(Node::start);
      return cluster;
    } catch (AssertionError failure) {
      cluster.close();
      throw failure;
    }
  }

  private static Deployment deployment(Postgres postgres, Home results) {
    return Deployment.fresh()
        .with("ALMAGEST_DB_URL", postgres.url())
        .with("ALMAGEST_DB_USER", "almagest")
        .with("ALMAGEST_DB_PASSWORD", Postgres.PASSWORD)
        .with("ALMAGEST_DEMO", "true")
        .with("ALMAGEST_JOBS_LEASE", LEASE.toSeconds() + "s")
        .with("ALMAGEST_JOBS_QUICK_PLACES", "3")
        .with("ALMAGEST_JOBS_QUICK_OWNERPLACES", Integer.toString(3 * NODES))
        .with("ALMAGEST_JOBS_RESULTS_FOLDER", results.folder().toString())
        .withJava("-Xmx256m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
  }

  List<URI> addresses() {
    return nodes.stream().map(Node::tap).toList();
  }

  Path resultFolder() {
    return results.folder();
  }

  /** What the results of each kind must be, by PostgreSQL itself. */
  Map<Kind, Content> expected() throws SQLException {
    Map<Kind, Content> expected = new EnumMap<>(Kind.class);
    Content sources = content("SELECT source_id AS n FROM demo.sky");
    expected.put(Kind.SMALL, new Content(1, 31));
    expected.put(Kind.MANY, sources);
    expected.put(Kind.PACKED, sources);
    expected.put(
        Kind.SLOW,
        content(
            "SELECT count(*) AS n FROM demo.sky a CROSS JOIN messier.objects b WHERE a.ra > b.ra"));
    return expected;
  }

  private Content content(String query) throws SQLException {
    String sql = "SELECT count(*), sum(n %% %d) FROM (%s) AS q".formatted(Content.MODULUS, query);
    try (Connection connection = postgres.superuser();
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return new Content(row.getLong(1), row.getLong(2));
    }
  }

  @Override
  public void close() {
    nodes.forEach(Node::close);
    postgres.close();
    results.delete();
  }
}
