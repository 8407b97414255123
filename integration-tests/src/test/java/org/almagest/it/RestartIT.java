package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.FreePort;
import org.almagest.it.harness.Names;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Stopping, dying and starting again. */
class RestartIT {
  @Test
  void aKilledServerStartsAgainWithItsDataAndStopsCleanly(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("stars.csv"), "id,ra,dec\n1,10,20\n2,30,40\n");
    String table = Names.table("restart");
    Deployment deployment = Deployment.fresh().with("ALMAGEST_DEMO", "false");
    Archive first = deployment.start();
    assertThat(deployment.command("ingest", file.toString(), "--table", table).code()).isZero();

    first.kill();

    try (Archive second = deployment.start()) {
      assertThat(second.tap().csv("SELECT id FROM " + table + " ORDER BY id"))
          .containsExactly("1", "2");

      second.interrupt();

      assertThat(deployment.home().postmaster()).isEmpty();
    }
  }

  @Test
  void theClusterOfAServerThatWasToldToStopIsDown() {
    Deployment deployment = Deployment.fresh().with("ALMAGEST_DEMO", "false");
    try (Archive archive = deployment.start()) {
      assumeThat(archive.hasPrivateDatabase()).as("a private PostgreSQL").isTrue();
      int port = deployment.home().postgresPort();
      assertThat(FreePort.isFree(port)).isFalse();

      archive.stop();

      assertThat(deployment.home().postmaster()).isEmpty();
      assertThat(FreePort.isFree(port)).isTrue();
    }
  }

  @Test
  @ExtendWith(SharedArchive.class)
  void aSecondServerOnABusyPortSaysSoInOneSentence(Archive archive) {
    Deployment running = archive.deployment();
    Deployment second = Deployment.fresh().with("ALMAGEST_PORT", Integer.toString(running.port()));

    Program.Finished refused = second.command("serve");
    second.home().delete();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.all().strip().lines()).hasSize(1);
    assertThat(refused.all()).contains(Integer.toString(running.port()), "ALMAGEST_PORT");
    assertThat(archive.tap().get("/availability").status()).isEqualTo(200);
  }

  @Test
  @ExtendWith(SharedArchive.class)
  void aSecondServerOnTheSameHomeSaysSoInOneSentence(Archive archive) {
    assumeThat(archive.hasPrivateDatabase()).as("a private PostgreSQL").isTrue();
    Deployment fresh = Deployment.fresh();
    Deployment second =
        fresh.with("ALMAGEST_HOME", archive.deployment().home().folder().toString());

    Program.Finished refused = second.command("serve");
    fresh.home().delete();

    assertThat(refused.code()).isEqualTo(1);
    assertThat(refused.all().strip().lines()).hasSize(1);
    assertThat(refused.all()).contains("already runs", "ALMAGEST_HOME");
    assertThat(archive.tap().csv("SELECT COUNT(*) FROM messier.objects")).containsExactly("110");
  }
}
