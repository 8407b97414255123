package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.PublishedTable;
import org.almagest.it.harness.QueryPlan;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * However a position is asked for, the index answers: the forms of index-forms.txt and the plans
 * that PostgreSQL makes for them, on 200,000 and on 2,000,000 rows. No form may scan a large table
 * once for every row of another.
 */
@ExtendWith(SharedArchive.class)
class IndexFormsIT {
  private static final String STARS =
      """
      CREATE TABLE forms.stars AS
        SELECT i AS source_id, 360 * u AS ra, degrees(asin(2 * v - 1)) AS "dec", (8 + 13 * w)::real AS phot_g_mean_mag
        FROM (
          SELECT i,
            (hashint8extended(i, 1) & 4503599627370495) / 4503599627370496::float8 AS u,
            (hashint8extended(i, 2) & 4503599627370495) / 4503599627370496::float8 AS v,
            (hashint8extended(i, 3) & 4503599627370495) / 4503599627370496::float8 AS w
          FROM generate_series(1::bigint, 2000000) AS number (i)
        ) AS uniform;
      CREATE UNIQUE INDEX ON forms.stars (source_id);
      """;

  private static final String REGIONS =
      """
      CREATE TABLE forms.regions AS
        SELECT source_id AS id, ra, "dec", adql.polygon(adql.box(ra, "dec", 0.3, 0.3)) AS s_region
        FROM forms.stars WHERE source_id <= 20000;
      CREATE INDEX ON forms.regions USING gist (s_region);
      CREATE INDEX ON forms.regions (id);
      """;

  private final Archive archive;

  IndexFormsIT(Archive archive) {
    this.archive = archive;
  }

  private record Form(String trait, String adql) {
    List<Form> onEach(String... tables) {
      return adql.contains("{sky}")
          ? List.of(tables).stream()
              .map(table -> new Form(trait, adql.replace("{sky}", table)))
              .toList()
          : List.of(this);
    }

    /** The table that must not be scanned. */
    String table() {
      return adql.contains("forms.stars")
          ? "forms.stars"
          : adql.contains("demo.sky") ? "demo.sky" : "forms.regions";
    }

    boolean isHeld(String plan) {
      String name = table().substring(table().indexOf('.') + 1);
      int scans = plan.split("Seq Scan on " + name + "\\b", -1).length - 1;
      boolean looksUp = plan.contains("Index Scan");
      return switch (trait) {
        case "index" -> scans == 0 && looksUp;
        case "once" -> scans == 1 && looksUp && !plan.contains("Materialize");
        case "scan" -> scans == 1 && !plan.contains("Nested Loop");
        default -> throw new IllegalArgumentException(trait);
      };
    }
  }

  @Test
  void everyFormHasThePlanThatIsListed() throws SQLException, IOException {
    try (PublishedTable stars = PublishedTable.make(archive, "stars", STARS);
        PublishedTable regions = PublishedTable.make(archive, "regions", REGIONS)) {
      assertThat(List.of(stars.adql(), regions.adql()))
          .containsExactly("forms.stars", "forms.regions");
      List<Form> forms = forms();
      assertThat(forms).hasSizeGreaterThan(80);

      List<String> faults = new ArrayList<>();
      for (Form form : forms) {
        for (Form one : form.onEach("demo.sky", stars.adql())) {
          String plan = QueryPlan.of(archive, one.adql(), one.table());
          if (!one.isHeld(plan)) {
            faults.add("not " + one.trait() + ": " + one.adql() + "\n" + plan);
          }
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  private static List<Form> forms() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(IndexFormsIT.class.getResourceAsStream("/index-forms.txt"))) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split(" \\| ", 2))
          .map(parts -> new Form(parts[0], parts[1]))
          .toList();
    }
  }
}
