package org.almagest.adql;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What is written differently for a newer pgSphere, from pgsphere-1.5/. */
class PgSphereVersionTest {
  private static final Path NEWER = Path.of("src/test/resources/pgsphere-1.5/index.sql");

  private final Translator translator = new Translator(PgSphereVersion.parse("1.5.1"));

  @TestFactory
  Stream<DynamicTest> translations() {
    GoldenFile file = GoldenFile.read(NEWER);
    if (Boolean.getBoolean("golden.update")) {
      file.updated(this::translated).write(NEWER);
    }
    return GoldenFile.read(NEWER).cases().stream()
        .map(golden ->
            DynamicTest.dynamicTest(
                golden.adql(),
                () -> assertThat(translated(golden.adql())).isEqualTo(golden.expected())));
  }

  private String translated(String adql) {
    try {
      return translator.translate(adql, GoldenCatalogue.CATALOG, 1000).sql();
    } catch (AdqlException e) {
      return "# error: " + e.getMessage();
    }
  }

  @Test
  void readsWhatPostgresqlStates() {
    assertThat(PgSphereVersion.parse("1.5.1")).isEqualTo(new PgSphereVersion(1, 5, 1));
    assertThat(PgSphereVersion.parse("1.4")).isEqualTo(new PgSphereVersion(1, 4, 0));
    assertThat(PgSphereVersion.parse("1.5.2-rc1")).isEqualTo(new PgSphereVersion(1, 5, 2));
    assertThat(PgSphereVersion.parse("1.1.5beta4gavo")).isEqualTo(new PgSphereVersion(1, 1, 5));
    assertThat(PgSphereVersion.parse("unpackaged")).isEqualTo(PgSphereVersion.OLDEST);
  }

  @Test
  void knowsWhatCameWhen() {
    assertThat(PgSphereVersion.OLDEST.estimatesCircles()).isFalse();
    assertThat(PgSphereVersion.parse("1.4.0").estimatesCircles()).isTrue();
    assertThat(PgSphereVersion.parse("1.5.0").findsNearest()).isFalse();
    assertThat(PgSphereVersion.parse("1.5.1").findsNearest()).isTrue();
    assertThat(PgSphereVersion.parse("2.0").findsNearest()).isTrue();
  }
}
