package org.almagest.server.work;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.almagest.server.database.Database;
import org.almagest.server.demo.DemoCatalogue;
import org.almagest.server.query.QueryService;
import org.almagest.server.results.ResultStore;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Ending;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;
import org.almagest.uws.Parameter;
import org.almagest.uws.Phase;
import org.almagest.uws.Progress;
import org.almagest.uws.Result;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs run against a private cluster. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QueryRunnerTest {
  /** A join without a condition, which no patience outlasts. */
  private static final String ENDLESS = "SELECT COUNT(*) FROM demo.sky AS a, demo.sky AS b";

  private static final String BRIGHT =
      "SELECT messier FROM messier.objects WHERE messier IN (31, 42) ORDER BY messier";
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Static: JUnit fills instance fields only after the cluster is open. */
  @TempDir private static Path home = Path.of("");

  private @Nullable AnnotationConfigApplicationContext context;

  @BeforeAll
  void open() throws IOException {
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-xr-x"));
    Settings settings = settings();
    Database database = Database.open(settings);
    DemoCatalogue.publishIfEmpty(database.owner(), database.readerRole(), _ -> {});
    AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
    beans.registerBean(Settings.class, () -> settings);
    beans.registerBean(Database.class, () -> database);
    beans.scan(
        "org.almagest.server.query",
        "org.almagest.server.catalog",
        "org.almagest.server.jobtable",
        "org.almagest.server.restriction",
        "org.almagest.server.results",
        "org.almagest.server.remote",
        "org.almagest.server.upload");
    // the files of jobs, which need all that runs jobs
    beans.removeBeanDefinition("keptFiles");
    beans.refresh();
    context = beans;
  }

  private static Settings settings() {
    StandardEnvironment environment = new StandardEnvironment();
    environment
        .getPropertySources()
        .addFirst(new MapPropertySource("test", Map.of("almagest.home", home.toString())));
    ConfigDataEnvironmentPostProcessor.applyTo(environment);
    return Binder.get(environment).bind("almagest", Settings.class).get();
  }

  @AfterAll
  void close() {
    Objects.requireNonNull(context).close();
  }

  @Test
  void theResultIsAFileOfItsOwn() throws IOException {
    Job job = job("QUERY", BRIGHT, "FORMAT", "csv");
    FakeExecution execution = new FakeExecution(job.id());

    Result result = completed(runner(0, 0).run(job, execution));

    assertThat(text(job, result)).isEqualTo("messier\n31\n42\n");
    assertThat(result.id()).isEqualTo("result");
    assertThat(result.file()).isEqualTo("result-1");
    assertThat(result.contentType()).startsWith("text/csv");
    assertThat(result.coding()).isEqualTo("identity");
    assertThat(result.attachment()).isEqualTo(job.id() + "-result.csv");
    assertThat(result.size()).isEqualTo(17);
    assertThat(result.rows()).isEqualTo(OptionalLong.of(2));
    assertThat(result.note()).isEmpty();
    assertThat(execution.last()).isEqualTo(new Progress(2, 17, -1, -1));
  }

  @Test
  void aFormatOfGaiasClientsIsPacked() throws IOException {
    Job job = job("QUERY", BRIGHT, "FORMAT", "votable_gzip");

    Result result = completed(run(job));

    assertThat(result.coding()).isEqualTo("gzip");
    assertThat(result.attachment()).isEqualTo(job.id() + "-result.vot.gz");
    try (InputStream stream =
        new GZIPInputStream(store().open(job.id(), result.file(), 0, result.size()))) {
      assertThat(new String(stream.readAllBytes(), UTF_8)).contains("<VOTABLE").endsWith("\n");
    }
  }

  @Test
  void aCutResultSaysSo() throws IOException {
    Job job = job("QUERY", BRIGHT, "FORMAT", "csv", "MAXREC", "1");

    Result result = completed(run(job));

    assertThat(text(job, result)).isEqualTo("messier\n31\n");
    assertThat(result.rows()).isEqualTo(OptionalLong.of(1));
    assertThat(result.note())
        .contains(
            "the result is cut at 1 rows: MAXREC of the request; set a greater one for more, up to"
                + " 100,000,000");
  }

  @Test
  void headersAloneAreAResultToo() throws IOException {
    Job job = job("QUERY", BRIGHT, "FORMAT", "csv", "MAXREC", "0");

    assertThat(text(job, completed(run(job)))).isEqualTo("messier\n");
  }

  @Test
  void whatCannotBeRunFailsAsASynchronousQueryDoes() throws IOException {
    assertFails(
        job("QUERY", "SELECT nonsense FROM messier.objects"),
        "line 1:8: column \"nonsense\" is not in any table of this FROM");
    assertFails(job("FORMAT", "csv"), "parameter QUERY is missing: it holds the ADQL query");
    assertFails(
        job("QUERY", BRIGHT, "UPLOAD", "t,param:t"),
        "UPLOAD t: the request has no part \"t\"; send the table as a part of a multipart form, in the same request");
    assertFails(
        job("QUERY", "SELECT 1/(messier - messier) FROM messier.objects"),
        "a value cannot be computed: division by zero");
  }

  /** Not even in VOTable, which could tell of it inside. */
  @Test
  void aFailureAfterManyRowsIsAFailure() throws IOException {
    long far =
        JdbcClient.create(database().owner())
            .sql("SELECT source_id FROM demo.sky OFFSET 150000 LIMIT 1")
            .query(Long.class)
            .single();
    String query = "SELECT TOP 200000 1/(source_id - %d) FROM demo.sky".formatted(far);
    Job job = job("QUERY", query, "FORMAT", "votable");

    assertFails(job, "a value cannot be computed: division by zero");
  }

  @Test
  void aStoppedJobEndsAtOnceAndLeavesNothing() throws Exception {
    Job job = job("QUERY", ENDLESS);
    FakeExecution execution = new FakeExecution(job.id());
    CompletableFuture<Ending> ending = start(job, execution);
    await(() -> runs(execution));
    await(() -> execution.last().estimatedRows() >= 0);

    execution.stop();

    assertThat(ending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isEqualTo(new Ending.Stopped());
    assertThat(runs(execution)).isFalse();
    assertThat(execution.last().estimatedRows()).isEqualTo(1);
    assertThat(execution.last().estimatedCost()).isGreaterThan(1e6);
    assertThat(store().jobs()).doesNotContain(job.id());
  }

  @Test
  void aJobThatIsStoppedBeforeItBeginsDoesNotBegin() {
    Job job = job("QUERY", ENDLESS);
    FakeExecution execution = new FakeExecution(job.id());
    execution.stop();

    assertThat(runner(0, 0).run(job, execution)).isEqualTo(new Ending.Stopped());
  }

  @Test
  void aStatementWhoseAttemptIsOverIsEnded() throws Exception {
    Job job = job("QUERY", ENDLESS);
    FakeExecution execution = new FakeExecution(job.id());
    CompletableFuture<Ending> ending = start(job, execution);
    await(() -> runs(execution));

    try (OrphanStatements rightful = orphans(Optional.of(job))) {
      rightful.look();
      assertThat(runs(execution)).isTrue();
    }
    try (OrphanStatements orphans = orphans(Optional.empty())) {
      orphans.look();
    }

    assertThat(ending.get(PATIENCE.toSeconds(), TimeUnit.SECONDS))
        .isEqualTo(new Ending.Lost("the database went away"));
    assertThat(runs(execution)).isFalse();
    assertThat(completed(run(job("QUERY", BRIGHT))).rows()).isEqualTo(OptionalLong.of(2));
  }

  @Test
  void aResultBeyondItsOwnersShareFails() throws IOException {
    Job job = job("QUERY", "SELECT TOP 100000 * FROM demo.sky", "FORMAT", "csv");

    Ending ending = runner(5_000_000, 4_500_000).run(job, new FakeExecution(job.id()));

    assertThat(ending)
        .isEqualTo(
            new Ending.Failed(
                new JobError(
                    "the result does not fit into the space for results of your jobs: 5,000,000"
                        + " bytes, of which other jobs take up 4,500,000; delete jobs that you do"
                        + " not need any more, or ask for less",
                    false)));
    assertThat(published(job)).isFalse();
  }

  @Test
  void aFullDiskFailsCleanly() {
    Job job = job("QUERY", "SELECT TOP 100000 * FROM demo.sky", "FORMAT", "csv");
    FullStore full = new FullStore(1_000_000);
    Runner runner =
        runner(
            new QueryRunner(
                queries(), full, new OwnerSpace(OwnerLimits.same(1, 0), _ -> 0), settings()));

    assertThat(runner.run(job, new FakeExecution(job.id())))
        .isEqualTo(
            new Ending.Failed(
                new JobError(
                    "the service has no room on disk for this result; please run it again later as"
                        + " a new job, or ask for fewer rows",
                    true)));
    assertThat(full.open()).isZero();
  }

  private void assertFails(Job job, String message) throws IOException {
    assertThat(run(job))
        .isInstanceOfSatisfying(
            Ending.Failed.class,
            failed -> assertThat(failed.error().message()).startsWith(message));
    assertThat(published(job)).isFalse();
  }

  private boolean published(Job job) throws IOException {
    store().deleteOthers(job.id(), Set.of());
    return store().jobs().contains(job.id());
  }

  private Ending run(Job job) {
    return runner(0, 0).run(job, new FakeExecution(job.id()));
  }

  private CompletableFuture<Ending> start(Job job, FakeExecution execution) {
    return CompletableFuture.supplyAsync(
        () -> runner(0, 0).run(job, execution), Executors.newVirtualThreadPerTaskExecutor());
  }

  private static Runner runner(QueryRunner queries) {
    return new Runner(List.of(), queries);
  }

  private Runner runner(long most, long taken) {
    return runner(
        new QueryRunner(
            queries(), store(), new OwnerSpace(OwnerLimits.same(1, most), _ -> taken), settings()));
  }

  private QueryService queries() {
    return Objects.requireNonNull(context).getBean(QueryService.class);
  }

  private ResultStore store() {
    return Objects.requireNonNull(context).getBean(ResultStore.class);
  }

  private Database database() {
    return Objects.requireNonNull(context).getBean(Database.class);
  }

  private OrphanStatements orphans(Optional<Job> job) {
    return new OrphanStatements(database(), _ -> job);
  }

  /** Whether PostgreSQL is at work on it. */
  private boolean runs(FakeExecution execution) {
    return JdbcClient.create(database().jobReader())
            .sql(
                "SELECT count(*) FROM pg_stat_activity WHERE application_name = :label AND state = 'active' AND query LIKE 'COPY%'")
            .param("label", execution.claim().label())
            .query(Long.class)
            .single()
        > 0;
  }

  private static void await(BooleanSupplier condition) throws InterruptedException {
    long end = System.nanoTime() + PATIENCE.toNanos();
    while (!condition.getAsBoolean()) {
      assertThat(System.nanoTime()).as("the time to wait for it").isLessThan(end);
      Thread.sleep(20);
    }
  }

  private String text(Job job, Result result) throws IOException {
    try (InputStream stream = store().open(job.id(), result.file(), 0, result.size())) {
      return new String(stream.readAllBytes(), UTF_8).replace("\r\n", "\n");
    }
  }

  private static Result completed(Ending ending) {
    assertThat(ending).isInstanceOf(Ending.Completed.class);
    return ((Ending.Completed) ending).results().getFirst();
  }

  private static Job job(String... parameters) {
    List<Parameter> given = new ArrayList<>(List.of(Parameter.of("lang", "ADQL")));
    for (int i = 0; i < parameters.length; i += 2) {
      given.add(Parameter.of(parameters[i].toLowerCase(Locale.ROOT), parameters[i + 1]));
    }
    Instant now = Instant.now();
    return new Job(
        JobId.next(now),
        new Owner.Anonymous("127.0.0.1"),
        JobList.ASYNC,
        Job.Labels.NONE,
        Phase.EXECUTING,
        "quick",
        new Job.Times(now, Optional.of(now), Optional.of(now), Optional.empty(), Optional.empty()),
        Duration.ofMinutes(1),
        given,
        List.of(),
        Optional.empty(),
        Progress.NONE,
        1,
        Optional.of("test"),
        false);
  }
}
