package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Checkout;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Passwords are guessed from many connections; those who belong here notice nothing. */
@ExtendWith(HostileIT.Besieged.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileIT {
  private static final Duration LIMIT = Duration.ofMinutes(3);
  private static final String SECONDS = "6";
  private static final String QUERY = "SELECT TOP 1 designation FROM messier.objects";
  private static final Pattern USED = Pattern.compile("used (\\d+)K");
  private static final long GROWTH = 40_000;

  /** Of its own: who guesses uses up what strangers' passwords may cost. */
  static final class Besieged extends SharedArchive {}

  private final Archive archive;
  private final Person alice;
  private final Guest home;

  HostileIT(Archive archive) {
    this.archive = archive;
    alice = People.newcomer(archive.deployment());
    home = Guest.of(archive).from("127.0.0.201");
  }

  /** The script itself ends with an error if an answer is neither 401 nor 429 as they should be. */
  @ParameterizedTest
  @CsvSource({"50, 2", "1, 100"})
  void guessesAreRefusedAndNobodyElseIs(int addresses, int first) {
    Guest session = home.signedIn(alice.name(), alice.password());
    Guest token = home.bearer(Tokens.make(session, "read").secret());
    Guest basic = home.basic(alice.name(), alice.password());
    String job = session.job(QUERY);
    long before = liveKilobytes();

    CompletableFuture<Program.Finished> attack =
        CompletableFuture.supplyAsync(
            () -> attack(addresses, first),
            runnable -> Thread.ofPlatform().daemon().start(runnable));
    int rounds = 0;
    while (!attack.isDone()) {
      for (Guest guest : List.of(session, token, basic)) {
        assertThat(guest.jobs()).contains(job);
      }
      assertThat(home.signedIn(alice.name(), alice.password()).jobs()).contains(job);
      session.post("/tap-server/tap/sync", "LANG", "ADQL", "QUERY", QUERY).ok();
      rounds++;
    }

    Program.Finished finished = attack.join();
    assertThat(finished.code()).as(finished.all()).isZero();
    assertThat(finished.out()).contains("\"429\": ");
    assertThat(rounds).isPositive();
    assertThat(liveKilobytes()).as("kilobytes that live").isLessThan(before + GROWTH);
  }

  private Program.Finished attack(int addresses, int first) {
    return Program.run(
        LIMIT,
        Map.of("PYTHONDONTWRITEBYTECODE", "1"),
        List.of(
            "/usr/bin/python3",
            Checkout.file("bench/hostile.py").toString(),
            Integer.toString(archive.deployment().port()),
            "--seconds",
            SECONDS,
            "--addresses",
            Integer.toString(addresses),
            "--first",
            Integer.toString(first),
            "--user",
            alice.name()));
  }

  /** What is left of the heap once it has been swept. */
  private long liveKilobytes() {
    jcmd("GC.run");
    Matcher used = USED.matcher(jcmd("GC.heap_info"));
    assertThat(used.find()).isTrue();
    return Long.parseLong(used.group(1));
  }

  private String jcmd(String what) {
    String jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd").toString();
    Program.Finished finished =
        Program.run(LIMIT, Map.of(), List.of(jcmd, Long.toString(archive.pid()), what));
    assertThat(finished.code()).as(finished.all()).isZero();
    return finished.out();
  }
}
