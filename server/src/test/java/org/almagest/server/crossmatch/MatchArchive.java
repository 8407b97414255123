package org.almagest.server.crossmatch;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.server.RunningServer;
import org.almagest.server.crossmatch.BruteForce.Pair;
import org.almagest.server.database.Database;
import org.almagest.server.query.Background;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/** A server with one user, who matches tables. One thread. */
final class MatchArchive implements AutoCloseable {
  private static final Owner.User OWNER = new Owner.User("mara");
  private static final String PASSWORD = "a password of mara's";

  /** The least that Argon2 can do: what is tested is not its strength. */
  private static final Argon2PasswordEncoder QUICK = new Argon2PasswordEncoder(16, 32, 1, 64, 1);

  private final RunningServer server;
  private final JdbcClient client;
  private final HttpClient http =
      HttpClient.newBuilder()
          .cookieHandler(new CookieManager())
          .followRedirects(HttpClient.Redirect.NORMAL)
          .build();
  private int tables;

  private MatchArchive(RunningServer server) {
    this.server = server;
    this.client = JdbcClient.create(server.context().getBean(Database.class).owner());
    client
        .sql("INSERT INTO almagest.users (name, password) VALUES (:name, :password)")
        .param("name", OWNER.name())
        .param("password", QUICK.encode(PASSWORD))
        .update();
  }

  static MatchArchive start() {
    return new MatchArchive(RunningServer.start());
  }

  Owner.User owner() {
    return OWNER;
  }

  /** Makes a table; its name. */
  String table(List<Star> stars) throws IOException {
    String name = "t" + ++tables;
    String csv =
        stars.stream()
            .map(Star::csv)
            .collect(Collectors.joining("", "id,ra,dec,err,pmra,pmdec\n", ""));
    Path file = Files.writeString(Files.createTempFile(server.home(), name, ".csv"), csv);
    try (TableSource source = TableFiles.open(file, guide(), Progress.SILENT)) {
      tables().create(OWNER, new TableSpec(name, null), source, Progress.SILENT);
    }
    return name;
  }

  /** A table without rows has numbers too, and rows are known by their number. */
  private static ColumnGuide guide() {
    Description key = new Description(null, "meta.id;meta.main", null, "Number of the star");
    Stream<ColumnGuide.Entry> numbers =
        Stream.of("ra", "dec", "err", "pmra", "pmdec")
            .map(name -> new ColumnGuide.Entry(name, ColumnType.DOUBLE, Description.NONE));
    return ColumnGuide.of(
        Stream.concat(Stream.of(new ColumnGuide.Entry("id", ColumnType.INTEGER, key)), numbers)
            .toList());
  }

  String call(String first, String second, double radius, String options) {
    String schema = "user_" + OWNER.name();
    return "SELECT crossmatch_positional('%s','%s','%s','%s',%s, 'r%d'%s) FROM dual"
        .formatted(
            schema,
            first,
            schema,
            second,
            radius,
            ++tables,
            options.isEmpty() ? "" : ",'" + options + "'");
  }

  /** Matches by that plan; the name of the table of pairs. */
  String match(String first, String second, double radius, String options, MatchPlan plan)
      throws IOException {
    matching()
        .run(
            call(first, second, radius, options),
            OWNER,
            new Alone(),
            (a, b) -> planned(plan, a, b));
    return "r" + tables;
  }

  private static MatchPlan planned(MatchPlan plan, Side first, Side second) {
    return switch (plan) {
      case CELLS -> plan;
      case INDEX_OF_A -> indexed(plan, first);
      case INDEX_OF_B -> indexed(plan, second);
    };
  }

  private static MatchPlan indexed(MatchPlan plan, Side side) {
    if (!side.isIndexed()) {
      throw new AssertionError(side.table().name() + " has no index to be used by " + plan);
    }
    return plan;
  }

  void run(String call, Owner caller) throws IOException {
    matching().run(call, caller, new Alone());
  }

  List<Pair> pairs(String table, String first, String second) {
    return client
        .sql("SELECT * FROM user_%s.%s".formatted(OWNER.name(), table))
        .query((row, _) ->
            new Pair(
                row.getInt(column(first)), row.getInt(column(second)), row.getDouble("separation")))
        .list();
  }

  private static String column(String table) {
    return table + "_id";
  }

  List<Column> columns(String table) {
    return tables().find(OWNER, table).columns();
  }

  long rows(String table) {
    return client
        .sql("SELECT count(*) FROM user_%s.%s".formatted(OWNER.name(), table))
        .query(Long.class)
        .single();
  }

  /** Makes a column another; {@code type} and {@code base} are the same in two languages. */
  void alter(
      String table, String column, String type, String using, String base, @Nullable String unit) {
    client
        .sql(
            "ALTER TABLE user_%s.%s ALTER COLUMN \"%s\" TYPE %s USING %s"
                .formatted(OWNER.name(), table, column, type, using))
        .update();
    client.sql("ANALYZE user_%s.%s".formatted(OWNER.name(), table)).update();
    client
        .sql(
            "UPDATE almagest.columns SET base_type = :base, unit = :unit WHERE table_name = :table AND column_name = :column")
        .param("base", base)
        .param("unit", unit)
        .param("table", table)
        .param("column", column)
        .update();
    tables().find(OWNER, table);
  }

  /** How PostgreSQL would match two tables by cells. */
  String plan(String first, String second) {
    TableSizes sizes = server.context().getBean(TableSizes.class);
    MatchOptions options = CallParser.parse(call(first, second, 1, "")).options();
    Sides sides =
        Sides.of(tables().find(OWNER, first), tables().find(OWNER, second), options, sizes);
    String sql =
        new MatchSql(sides.first(), sides.second(), new Radius(1.0 / 3600, null, 1), false)
            .write(MatchPlan.CELLS);
    client.sql("SET enable_mergejoin = off").update();
    return String.join("\n", client.sql("EXPLAIN " + sql).query(String.class).list());
  }

  /** What the server answers to a signed-in client. */
  String send(String door, String query) throws IOException, InterruptedException {
    post("/tap-server/login", "username", OWNER.name(), "password", PASSWORD);
    String answer =
        post(
            "/tap-server/tap/" + door,
            "REQUEST",
            "doQuery",
            "LANG",
            "ADQL",
            "PHASE",
            "RUN",
            "FORMAT",
            "csv",
            "WAIT",
            "60",
            "QUERY",
            query);
    if (door.equals("sync")) {
      return answer;
    }
    String id = answer.replaceAll("(?s).*<uws:jobId>([^<]*)<.*", "$1");
    String job = get("/tap-server/tap/async/" + id + "?WAIT=60");
    while (job.contains(">QUEUED<") || job.contains(">EXECUTING<")) {
      job = get("/tap-server/tap/async/" + id + "?WAIT=60");
    }
    return get("/tap-server/tap/async/" + id + "/results/result");
  }

  private String post(String path, String... form) throws IOException, InterruptedException {
    StringBuilder body = new StringBuilder();
    for (int i = 0; i < form.length; i += 2) {
      body.append(form[i]).append('=');
      body.append(URLEncoder.encode(form[i + 1], StandardCharsets.UTF_8)).append('&');
    }
    HttpRequest request =
        HttpRequest.newBuilder(uri(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
            .build();
    return http.send(request, BodyHandlers.ofString()).body();
  }

  private String get(String path) throws IOException, InterruptedException {
    return http.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString()).body();
  }

  private URI uri(String path) {
    return server.root().resolve(path);
  }

  private UserTables tables() {
    return server.context().getBean(UserTables.class);
  }

  private CrossMatch matching() {
    return server.context().getBean(CrossMatch.class);
  }

  @Override
  public void close() {
    server.close();
  }

  /** Nobody stops it or asks how far it is. */
  private static final class Alone implements Background {
    @Override
    public String label() {
      return "test of cross-match";
    }

    @Override
    public void onStop(Runnable action) {
      // It is never stopped.
    }

    @Override
    public void estimated(double rows, double cost) {
      // Nobody asks.
    }

    @Override
    public void rows(long written) {
      // Nobody asks.
    }
  }
}
