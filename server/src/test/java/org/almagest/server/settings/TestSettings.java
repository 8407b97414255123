package org.almagest.server.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Settings of a small archive with a private database. */
public final class TestSettings {
  private TestSettings() {}

  /** All that it keeps lies under {@code home}. */
  public static Settings of(Path home) {
    return new Settings(
        0,
        new Settings.Https(false, 0, null, null, List.of(), false, null),
        "127.0.0.1",
        home,
        home.resolve("scratch"),
        true,
        new Settings.Db(null, null, null, "almagest_reader", null, 2),
        new Settings.Http(
            Settings.Plain.SERVE,
            List.of(),
            "/tap-server",
            null,
            List.of(),
            Duration.ofMinutes(1),
            DataSize.ofMegabytes(1)),
        new Settings.Limits(
            10,
            10,
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            1,
            1,
            Duration.ofSeconds(1),
            1000),
        new Settings.Uploads(
            new Settings.UploadLimit(1000, DataSize.ofMegabytes(1)),
            new Settings.UploadLimit(2000, DataSize.ofMegabytes(2)),
            3,
            50,
            1),
        new Settings.Tables(
            DataSize.ofMegabytes(10), 20, 500, 100_000, 50, 1, DataSize.ofMegabytes(64)),
        new Settings.Fetch(true, List.of(), List.of(), Duration.ofSeconds(10), 3),
        jobs(home),
        signIn(),
        new Settings.Audit(Duration.ofDays(365)),
        new Settings.Metrics(List.of()));
  }

  private static SignInSettings signIn() {
    return new SignInSettings(
        Duration.ofHours(8),
        SignInSettings.PlainHttp.ALWAYS,
        10,
        SignInSettings.UserLookup.EVERYBODY,
        Duration.ofHours(8),
        Duration.ofDays(30),
        Duration.ofDays(365),
        true,
        new SignInSettings.Attempts(10, 50, 50, Duration.ofMinutes(10)),
        List.of());
  }

  private static JobSettings jobs(Path home) {
    JobSettings.Queue queue = new JobSettings.Queue(1, 1, Duration.ofMinutes(1));
    return new JobSettings(
        queue,
        queue,
        10,
        10,
        1,
        1,
        DataSize.ofMegabytes(1),
        Duration.ofSeconds(15),
        2,
        Duration.ofDays(1),
        Duration.ofDays(1),
        false,
        Duration.ofSeconds(1),
        false,
        false,
        new JobSettings.Results(home.resolve("results"), null),
        new JobSettings.Tables(DataSize.ofMegabytes(100), Duration.ofHours(1)),
        1);
  }
}
