package org.almagest.it.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.almagest.it.accounts.People;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Checkout;
import org.almagest.it.harness.Form;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row finds itself: at the poles, where right ascension begins, and in between. */
@ExtendWith(TablesArchive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SelfMatchIT {
  private static final String SYNC = "/tap-server/tap/sync";
  private static final String SKY = "truth_it.sky";
  private static final String FIELDS =
      """
      <FIELD name="id" datatype="int" ucd="meta.id;meta.main"/>
      <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
      <FIELD name="dec" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>\
      """;
  private static final int STEP = 3;

  /** Where going wrong is easy; at least two arcseconds from each other. */
  private static final double[][] CORNERS = {
    {0, 90}, {0, -90}, {0, 89.999}, {180, 89.999}, {90, -89.999}, {270, -89.999},
    {0.0005, 0.1}, {359.9995, 0.1}, {0, 1}, {180, 0.1}, {0.001, 60.5}, {359.999, 60.5},
  };

  private final Archive archive;
  private final Guest anonymous;
  private final List<String> published = new ArrayList<>();
  private final List<String> brought = new ArrayList<>();

  SelfMatchIT(Archive archive) {
    this.archive = archive;
    anonymous = Guest.of(archive);
  }

  @BeforeAll
  void publish(@TempDir Path folder) throws IOException {
    for (double[] corner : CORNERS) {
      add(corner[0], corner[1]);
    }
    for (int dec = -87; dec < 90; dec += STEP) {
      for (int ra = 0; ra < 360; ra += STEP) {
        add(ra, dec);
      }
    }
    Path file = Files.writeString(folder.resolve("sky.csv"), "id,ra,dec\n" + lines(published, ","));
    ingest(file, SKY, "--key", "id");
  }

  /** The same place, by another of its names where it has more than one. */
  private void add(double ra, double dec) {
    published.add(place(published.size() + 1, ra, dec));
    double another = Math.abs(dec) == 90 ? 123.4 : ra == 0 ? 360 : ra;
    brought.add(place(brought.size() + 1, another, dec));
  }

  private static String place(int id, double ra, double dec) {
    return String.format(Locale.ROOT, "%d|%s|%s", id, ra, dec);
  }

  private static String lines(List<String> rows, String between) {
    return String.join("\n", rows).replace("|", between) + "\n";
  }

  private void ingest(Path file, String table, String... more) {
    List<String> words = new ArrayList<>(List.of("ingest", file.toString(), "--table", table));
    words.addAll(List.of(more));
    People.succeeded(archive.deployment().command(words.toArray(String[]::new)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1=CONTAINS(POINT(s.ra, s.dec), CIRCLE(u.ra, u.dec, 1/3600.))",
        "1=CONTAINS(POINT(u.ra, u.dec), CIRCLE(s.ra, s.dec, 1/3600.))",
        "1=CONTAINS(POINT('ICRS', s.ra, s.dec), CIRCLE('ICRS', u.ra, u.dec, 0.000277777777777778))",
        "DISTANCE(POINT(s.ra, s.dec), POINT(u.ra, u.dec)) < 1/3600.",
        "DISTANCE(s.ra, s.dec, u.ra, u.dec) < 1/3600."
      })
  void everyRowOfAnUploadFindsItself(String condition) {
    String query =
        "SELECT u.id, s.id AS found FROM TAP_UPLOAD.mine AS u JOIN %s AS s ON %s ORDER BY u.id"
            .formatted(SKY, condition);
    assertThat(asked(query, votable())).isEqualTo(pairs());
  }

  @Test
  void whatIsFarIsNotFound() {
    String query =
        "SELECT COUNT(*) FROM TAP_UPLOAD.mine AS u JOIN %s AS s ON DISTANCE(s.ra, s.dec, u.ra, u.dec) < 1/3600."
                .formatted(SKY)
            + " WHERE u.id <> s.id";
    assertThat(asked(query, votable())).containsExactly("0");
  }

  @Test
  void everyRowOfOnesOwnTableFindsItself() {
    Person alice = People.newcomer(archive.deployment());
    Guest session = alice.at(archive);
    Answer uploaded =
        session.post(
            "/tap-server/Upload", Form.of("TABLE_NAME", "mine").file("FILE", "t.vot", votable()));
    assertThat(uploaded.status()).as(uploaded.text()).isEqualTo(200);
    String own = "user_" + alice.name();
    String query =
        "SELECT crossmatch_positional('%s','mine','truth_it','sky',1.0, 'itself') FROM dual;"
            .formatted(own);

    Job job = Job.run(session, query);

    assertThat(job.phase()).as(job.text()).isEqualTo("COMPLETED");
    List<String> all =
        session
            .post(
                SYNC, "LANG", "ADQL", "FORMAT", "csv", "QUERY", "SELECT * FROM " + own + ".itself")
            .ok()
            .lines();
    assertThat(all).hasSize(published.size() + 1);
    List<String> found =
        all.stream().skip(1).map(line -> line.replaceFirst("^(\\d+,\\d+).*", "$1")).toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(pairs());
  }

  /** The real sky, where it lies beside the checkout. */
  @Test
  void everyStarOfHipparcosFindsItself() throws IOException {
    Path file = Checkout.reference("data/hipparcos.csv.gz");
    ingest(file, "truth_it.hipparcos", "--replace");
    String query =
        """
        SELECT COUNT(*) AS n, MAX(DISTANCE(h.ra, h.dec, u.ra, u.dec)) AS far
        FROM TAP_UPLOAD.mine AS u JOIN truth_it.hipparcos AS h
        ON 1=CONTAINS(POINT(h.ra, h.dec), CIRCLE(u.ra, u.dec, 1/3600.)) WHERE h.hip = u.hip
        """;

    List<String> rows = asked(query, Files.readAllBytes(file));

    assertThat(rows).hasSize(1);
    assertThat(rows.getFirst()).startsWith("117955,");
    assertThat(Double.parseDouble(rows.getFirst().substring("117955,".length()))).isLessThan(1e-9);
  }

  private byte[] votable() {
    return Votables.of(FIELDS, brought.toArray(String[]::new));
  }

  private List<String> pairs() {
    List<String> pairs = new ArrayList<>();
    for (int id = 1; id <= published.size(); id++) {
      pairs.add(id + "," + id);
    }
    return pairs;
  }

  private List<String> asked(String query, byte[] file) {
    Form form =
        Form.of("LANG", "ADQL", "FORMAT", "csv", "QUERY", query, "UPLOAD", "mine,param:t")
            .file("t", "mine", file);
    List<String> lines = anonymous.post(SYNC, form).ok().lines();
    return lines.subList(1, lines.size());
  }
}
