package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Accounts by the operator's command, beside a running server. */
@ExtendWith(SharedArchive.class)
class UserCommandIT {
  private final Archive archive;

  UserCommandIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void aUserIsMadeChangedAndRemoved() {
    done("there", "add", "It_Ann", "--no-password", "--email", "ann@example.org");
    done("quota", "quota", "it_ann", "--result-bytes", "100GB", "--queued-jobs", "7");
    done("changed", "change", "it_ann", "--role", "operator", "--expires", "2100-01-01");
    done("come by that", "link", "it_ann", "--dn", "cn=Ann, o=Example");
    assertThat(line("it_ann"))
        .contains("operator", "no password", "ann@example.org", "2100-01-01T00:00:00Z")
        .contains("107,374,182,400 bytes, 7 jobs", "dn:CN=Ann,O=Example");

    done("any more", "unlink", "it_ann", "--dn", "CN=Ann,O=Example");
    done("disabled", "disable", "it_ann");
    assertThat(line("it_ann")).contains("disabled").doesNotContain("dn:");
    done("0 jobs", "remove", "it_ann");
  }

  @Test
  void aPasswordComesByStandardInput(@TempDir Path folder) throws Exception {
    Path secret = Files.writeString(folder.resolve("secret"), "correct horse battery\n");

    done(secret, "there", "add", "it_bob", "--password-stdin");
    done(secret, "new password", "passwd", "it_bob", "--password-stdin");
    done("enabled", "enable", "it_bob");

    assertThat(line("it_bob")).contains("open");
  }

  @Test
  void whatCannotBeIsRefusedInOneSentence(@TempDir Path folder) throws Exception {
    Path weak = Files.writeString(folder.resolve("weak"), "short\n");

    refused("at least 10 characters", user(weak, "add", "it_cyd", "--password-stdin"));
    refused("--password-stdin", user("add", "it_cyd"));
    refused("begins with a letter", user("add", "1st", "--no-password"));
    refused("there is no user it_nobody", user("disable", "it_nobody"));
    refused("no size", user("quota", "demo", "--result-bytes", "much"));
    assertThat(user("list").out()).doesNotContain("it_cyd").contains("demo");
  }

  private void done(String said, String... words) {
    succeeded(said, user(words));
  }

  private void done(Path input, String said, String... words) {
    succeeded(said, user(input, words));
  }

  private static void succeeded(String said, Program.Finished finished) {
    assertThat(finished.code()).as(finished.all()).isZero();
    assertThat(finished.out()).contains(said);
  }

  private static void refused(String said, Program.Finished finished) {
    assertThat(finished.code()).as(finished.all()).isEqualTo(1);
    assertThat(finished.err()).startsWith("almagest: ").contains(said).hasLineCount(1);
  }

  private String line(String name) {
    return user("list").out().lines().filter(line -> line.startsWith(name)).findFirst().orElse("");
  }

  private Program.Finished user(String... words) {
    return archive.deployment().command(command(words));
  }

  private Program.Finished user(Path input, String... words) {
    return archive.deployment().commandWith(input, command(words));
  }

  private static String[] command(String... words) {
    String[] command = new String[words.length + 1];
    command[0] = "user";
    System.arraycopy(words, 0, command, 1, words.length);
    return command;
  }
}
