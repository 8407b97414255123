package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The operator's commands that ask and look. */
@ExtendWith(SharedArchive.class)
class CommandLineIT {
  private static final String QUERY =
      "SELECT designation, ra FROM messier.objects WHERE designation IN ('M 1', 'M 31') ORDER BY designation";

  private final Archive archive;

  CommandLineIT(Archive archive) {
    this.archive = archive;
  }

  @Test
  void queryPrintsATable() {
    Program.Finished finished = archive.deployment().command("query", QUERY);

    assertThat(finished.code()).as(finished.all()).isZero();
    assertThat(finished.out()).contains("designation", "M 1", "M 31");
  }

  @Test
  void queryWritesTheFormatOfTheEnding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("messier.csv");

    assertThat(archive.deployment().command("query", QUERY, "-o", file.toString()).code()).isZero();

    assertThat(Files.readAllLines(file)).hasSize(3).first().isEqualTo("designation,ra");
  }

  @Test
  void queryTellsWhatIsWrong() {
    Program.Finished finished =
        archive.deployment().command("query", "SELECT designatio FROM messier.objects");

    assertThat(finished.code()).isEqualTo(1);
    assertThat(finished.err()).contains("did you mean").doesNotContain("Exception");
  }

  @Test
  void doctorIsContentWithARunningArchive() {
    Program.Finished finished = archive.deployment().command("doctor");

    assertThat(finished.code()).as(finished.all()).isZero();
    assertThat(finished.out()).contains("database", "certificate").doesNotContain("FAIL");
  }

  @Test
  void anUnknownCommandShowsTheHelp() {
    Program.Finished finished = archive.deployment().command("dance");

    assertThat(finished.code()).isNotZero();
    assertThat(finished.all()).contains("dance").doesNotContain("\tat ");
  }
}
