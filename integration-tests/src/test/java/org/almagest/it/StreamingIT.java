package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.almagest.it.harness.Activity;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Results of any size flow through a server of 256 MB, from the first row on. */
@ExtendWith(SharedArchive.class)
class StreamingIT {
  /** 200,000 times 200,000 rows: it never ends by itself. */
  private static final String ENDLESS = "SELECT a.ra, b.dec FROM demo.sky AS a, demo.sky AS b";

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final Archive archive;
  private final Tap tap;

  StreamingIT(Archive archive) {
    this.archive = archive;
    tap = archive.tap();
  }

  @Test
  void aMillionRowsOfThirteenColumnsArrive(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("million.vot");
    try (InputStream body = tap.open(million(), "MAXREC", "2000000").body();
        OutputStream out = Files.newOutputStream(file)) {
      body.transferTo(out);
    }

    String count = RealClients.stilts("tpipe", "in=" + file, "ifmt=votable", "omode=count");

    assertThat(count).contains("columns: 13", "rows: 1000000");
    assertThat(archive.isAlive()).isTrue();
  }

  @Test
  void theFirstBytesComeLongBeforeTheEnd() throws IOException {
    HttpResponse<InputStream> answer = tap.open(ENDLESS, "MAXREC", "900000000", "FORMAT", "csv");
    try (InputStream body = answer.body()) {
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(new String(body.readNBytes(6), StandardCharsets.UTF_8)).isEqualTo("ra,dec");
      assertThat(body.readNBytes(1 << 20)).hasSize(1 << 20);
    }
  }

  @Test
  void theStatementStopsWhenTheClientLeaves() throws IOException, SQLException {
    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
    try (InputStream body = tap.open(ENDLESS, "MAXREC", "900000000").body()) {
      assertThat(body.readNBytes(1000)).hasSize(1000);
      assertThat(Activity.awaitRunning(archive, 1, PATIENCE)).isEqualTo(1);
    }

    assertThat(Activity.awaitRunning(archive, 0, PATIENCE)).isZero();
  }

  /** A million rows: each of the 200,000 five times. */
  private String million() {
    List<String> names =
        tap.csv(
            "SELECT TOP 13 column_name FROM TAP_SCHEMA.columns WHERE table_name = 'demo.sky' ORDER BY column_index");
    List<String> columns =
        IntStream.range(0, 13)
            .mapToObj(i -> "a." + names.get(i % names.size()) + " AS c" + i)
            .toList();
    return "SELECT %s FROM demo.sky AS a, (SELECT TOP 5 designation FROM messier.objects) AS b"
        .formatted(String.join(", ", columns));
  }
}
