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
  private static final String REGIONS =
      """
      CREATE TABLE forms.regions AS
        SELECT random_index AS id, ra, "dec", adql.polygon(adql.box(ra, "dec", 0.3, 0.3)) AS s_region,
          smoc(8, scircle(spoint(radians(ra), radians("dec")), radians(0.2))) AS coverage
        FROM forms.stars WHERE random_index <= 20000;
      CREATE INDEX ON forms.regions USING gist (s_region);
      CREATE INDEX ON forms.regions USING gin (coverage);
      CREATE INDEX ON forms.regions (id);
      """;

  /** Positions that no index knows, as people bring them along. */
  private static final String LIST =
      """
      CREATE TABLE forms.list AS
        SELECT random_index AS id, ra, "dec", phot_g_mean_mag / 400 AS radius
        FROM forms.stars WHERE random_index <= 500;
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

    private String scanned() {
      return "Seq Scan on " + table().substring(table().indexOf('.') + 1) + " ";
    }

    /** Whether the node that draws from the scan asks something else for each row, or it anew. */
    private boolean scansInLoop(String plan) {
      List<String> lines = plan.lines().toList();
      for (int i = 0; i < lines.size(); i++) {
        if (lines.get(i).contains(scanned())) {
          int depth = depth(lines.get(i));
          String above =
              lines.subList(0, i).reversed().stream()
                  .filter(line -> line.contains("(cost=") && depth(line) < depth)
                  .findFirst()
                  .orElse("");
          return above.contains("Nested Loop") || above.contains("Materialize");
        }
      }
      return false;
    }

    private static int depth(String line) {
      return line.length() - line.stripLeading().length();
    }

    boolean isHeld(String plan) {
      int scans = plan.split(scanned(), -1).length - 1;
      boolean looksUp = plan.contains("Index Scan");
      return switch (trait) {
        case "index" -> scans == 0 && looksUp;
        case "met" -> scans <= 1 && looksUp && !scansInLoop(plan);
        case "scan" -> scans == 1 && !plan.contains("Nested Loop");
        default -> throw new IllegalArgumentException(trait);
      };
    }
  }

  @Test
  void everyFormHasThePlanThatIsListed() throws SQLException, IOException {
    try (PublishedTable stars = PublishedTable.make(archive, "stars", GaiaLike.making());
        PublishedTable regions = PublishedTable.make(archive, "regions", REGIONS);
        PublishedTable list = PublishedTable.makeWithoutIndex(archive, "list", LIST)) {
      assertThat(List.of(stars.adql(), regions.adql(), list.adql()))
          .containsExactly("forms.stars", "forms.regions", "forms.list");
      List<Form> forms = forms();
      assertThat(forms).hasSizeGreaterThan(110);

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
