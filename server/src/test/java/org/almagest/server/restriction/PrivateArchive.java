package org.almagest.server.restriction;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.almagest.formats.Outcome;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Citation;
import org.almagest.server.TestSettings;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.http.TapParameters;
import org.almagest.server.publish.PublishRequest;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.server.publish.Publisher;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.query.Background;
import org.almagest.server.query.QueryLimits;
import org.almagest.server.query.QueryRequest;
import org.almagest.server.query.QueryService;
import org.almagest.server.query.ResultStart;
import org.almagest.server.query.ResultTarget;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.Attachments;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** An archive in a private cluster, with a few users, for all tests that ask for one. */
final class PrivateArchive implements AutoCloseable {
  static final Owner NOBODY = new Owner.Anonymous("127.0.0.1");

  private final Path home;
  private final Settings settings;
  private final Database database;
  private final AnnotationConfigApplicationContext beans;
  final List<AuditEvent> audited = new CopyOnWriteArrayList<>();

  private PrivateArchive() throws IOException {
    home = Files.createTempDirectory("almagest-private");
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    settings = TestSettings.with("home", home.toString());
    database = Database.open(settings);
    for (String user : List.of("ada", "bea", "cyd", "dan")) {
      owner().sql("INSERT INTO almagest.users (name) VALUES (:name)").param("name", user).update();
    }
    beans = node();
  }

  /** The query path of a node of its own over the same database. */
  AnnotationConfigApplicationContext node() {
    AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    context.registerBean(Settings.class, () -> settings);
    context.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
    context.scan(
        "org.almagest.server.query",
        "org.almagest.server.catalog",
        "org.almagest.server.jobtable",
        "org.almagest.server.remote",
        "org.almagest.server.restriction",
        "org.almagest.server.results",
        "org.almagest.server.upload");
    // the files of jobs, which need all that runs jobs
    context.removeBeanDefinition("keptFiles");
    context.refresh();
    return context;
  }

  Database database() {
    return database;
  }

  JdbcClient owner() {
    return JdbcClient.create(database.owner());
  }

  Restrictions restrictions() {
    return new Restrictions(database, audited::add);
  }

  Groups groups() {
    return new Groups(database.owner(), audited::add);
  }

  PrivateRows privateRows() {
    return beans.getBean(PrivateRows.class);
  }

  /** Publishes a table; the columns' types are found from the text. */
  void publish(String name, String csv, Mode mode) {
    publish(request(name, mode, null, null), csv);
  }

  /** The same of a table with positions in {@code ra} and {@code dec}, which are indexed. */
  void publishSky(String name, String csv) {
    publish(request(name, Mode.CREATE, "ra", "dec"), csv);
  }

  private static PublishRequest request(
      String name, Mode mode, @Nullable String longitude, @Nullable String latitude) {
    TableTarget target = TableTarget.parse(name);
    return new PublishRequest(target, mode, longitude, latitude, null, null, null, Citation.NONE);
  }

  private void publish(PublishRequest request, String csv) {
    Path file = home.resolve("table.csv");
    try {
      Files.writeString(file, csv);
      Publisher publisher = new Publisher(database.owner(), database.readerRole());
      ColumnGuide guide = publisher.guide(request, ColumnGuide.NONE);
      try (TableSource source = TableFiles.open(file, guide, Progress.SILENT)) {
        publisher.publish(request, TableContent.of(source, Progress.SILENT));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** What a query's job yields for {@code caller}, as CSV; the node knows of all restrictions. */
  String ask(Owner caller, String adql) {
    privateRows().told(List.of(""));
    return ask(beans, caller, adql);
  }

  static String ask(AnnotationConfigApplicationContext node, Owner caller, String adql) {
    TapParameters parameters =
        TapParameters.of(
            List.of(
                Map.entry("lang", "ADQL"), Map.entry("query", adql), Map.entry("format", "csv")));
    return ask(node, caller, QueryRequest.of(parameters, limits(node)));
  }

  /** The same, of a query that brings a table along, {@code TAP_UPLOAD.mine}. */
  String ask(Owner caller, String adql, String csv) {
    privateRows().told(List.of(""));
    TapParameters parameters =
        TapParameters.of(
            List.of(
                Map.entry("query", adql),
                Map.entry("format", "csv"),
                Map.entry("upload", "mine,param:mine")));
    return ask(
        beans, caller, QueryRequest.of(parameters, limits(beans)).with(new OneFile("mine", csv)));
  }

  private static QueryLimits limits(AnnotationConfigApplicationContext node) {
    return QueryLimits.ofJobs(node.getBean(Settings.class));
  }

  private record OneFile(String name, String content) implements Attachments {
    @Override
    public Set<String> names() {
      return Set.of(name);
    }

    @Override
    public void save(String file, Path target) throws IOException {
      Files.writeString(target, content);
    }
  }

  private static String ask(
      AnnotationConfigApplicationContext node, Owner caller, QueryRequest request) {
    Collected result = new Collected();
    try {
      node.getBean(QueryService.class).runFor(request, caller, new Job(), result);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return result.bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
  }

  @Override
  public void close() throws IOException {
    beans.close();
    database.close();
    FileSystemUtils.deleteRecursively(home);
  }

  private static final class Collected implements ResultTarget {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Override
    public OutputStream open(ResultStart start) {
      return bytes;
    }

    @Override
    public void end(Outcome outcome) {}
  }

  private static final class Job implements Background {
    @Override
    public String label() {
      return "almagest test";
    }

    @Override
    public void onStop(Runnable action) {}

    @Override
    public void estimated(double rows, double cost) {}

    @Override
    public void rows(long written) {}
  }

  /** Opens it once for all tests. */
  static final class Shared implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == PrivateArchive.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return context
          .getRoot()
          .getStore(Namespace.create(PrivateArchive.class))
          .computeIfAbsent(PrivateArchive.class, _ -> opened(), PrivateArchive.class);
    }

    private static PrivateArchive opened() {
      try {
        return new PrivateArchive();
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }
}
