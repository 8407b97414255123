package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Checkout;
import org.almagest.it.harness.Program;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Catalogues of the real sky, where they lie beside the checkout. */
@ExtendWith(SharedArchive.class)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RealCataloguesIT {
  private final Archive archive;
  private final Tap tap;

  RealCataloguesIT(Archive archive) {
    this.archive = archive;
    tap = archive.tap();
  }

  @Order(1)
  @ParameterizedTest
  @CsvSource({
    "hipparcos, public_cat.hipparcos, 117955, 26",
    "openngc, public_cat.openngc, 14033, 34",
    "bright_stars, public_cat.bright_stars, 5112, 26",
    "exoplanets, public_cat.exoplanets, 5414, 25",
    "obscore, ivoa.ObsCore, 2507, 39"
  })
  void isPublishedWhole(String file, String table, String rows, int columns) {
    Path data = Checkout.reference("data/" + file + ".csv.gz");
    Path about = data.resolveSibling(file + ".columns.csv");

    Program.Finished finished =
        Files.exists(about)
            ? Ingest.run(archive, data, table, "--replace", "--columns", about.toString())
            : Ingest.run(archive, data, table, "--replace");

    assertThat(finished.code()).as(finished.all()).isZero();
    assertThat(tap.csv("SELECT COUNT(*) FROM " + table)).containsExactly(rows);
    assertThat(tap.table("SELECT * FROM " + table, "MAXREC", "0").fields()).hasSize(columns);
  }

  // counted with astropy, among the stars that have a position for J2000
  @Order(2)
  @ParameterizedTest
  @CsvSource({"exoplanets, 10, 823", "openngc, 60, 102"})
  void crossMatchesCountWhatAstropyCounts(String table, int arcseconds, String matches) {
    Checkout.reference("data/hipparcos.csv.gz");
    String adql =
        """
        SELECT COUNT(*) FROM public_cat.%s AS o WHERE EXISTS (
          SELECT h.hip FROM public_cat.hipparcos AS h
          WHERE DISTANCE(o.ra, o.dec, h.ra, h.dec) < 0.1
          AND DISTANCE(o.ra, o.dec, h.ra_j2000, h.dec_j2000) < %d/3600.0)
        """
            .formatted(table, arcseconds);

    assertThat(tap.csv(adql)).containsExactly(matches);
  }

  @Order(2)
  @Test
  void obscoreHasItsStandardMetadata() {
    Checkout.reference("data/obscore.csv.gz");

    assertThat(
            tap.csv(
                "SELECT ucd, unit, std FROM TAP_SCHEMA.columns WHERE table_name = 'ivoa.ObsCore' AND column_name = 's_ra'"))
        .containsExactly("pos.eq.ra,deg,1");
    assertThat(tap.csv("SELECT COUNT(*) FROM ivoa.obscore WHERE s_region IS NOT NULL").getFirst())
        .isNotEqualTo("0");
  }
}
