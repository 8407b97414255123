package org.almagest.server.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.almagest.schema.Column;
import org.almagest.server.crossmatch.BruteForce.Pair;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class CrossMatchTest {
  private static MatchArchive archive;

  @BeforeAll
  static void start() {
    archive = MatchArchive.start();
  }

  @AfterAll
  static void stop() {
    archive.close();
  }

  @ParameterizedTest
  @ValueSource(doubles = {0.001, 1, 25, 900, 3600})
  void findsAllPairsByEveryPlan(double radius) throws IOException {
    List<Star> first = new TestSky(1, radius).stars(12);
    List<Star> second = new TestSky(2, radius).stars(15);
    String a = archive.table(first);
    String b = archive.table(second);
    List<Pair> truth = new BruteForce(first, second, 0, _ -> radius).all();
    assertThat(truth).hasSizeGreaterThan(500);
    for (MatchPlan plan : MatchPlan.values()) {
      String pairs = archive.match(a, b, radius, "", plan);
      compare(archive.pairs(pairs, a, b), truth, plan);
      String nearest = archive.match(a, b, radius, "match=best", plan);
      compareNearest(
          archive.pairs(nearest, a, b), new BruteForce(first, second, 0, _ -> radius).nearest());
    }
  }

  @ParameterizedTest
  @EnumSource(MatchPlan.class)
  void matchesATableWithItself(MatchPlan plan) throws IOException {
    List<Star> stars = new TestSky(13, 1).stars(5);
    String table = archive.table(stars);
    String made = archive.match(table, table, 1, "", plan);
    assertThat(archive.rows(made)).isEqualTo(new BruteForce(stars, stars, 0, _ -> 1).all().size());
  }

  /** Rounding makes 360 of a right ascension that is less than nothing. */
  @ParameterizedTest
  @EnumSource(MatchPlan.class)
  void findsWhatIsAHairBesideZero(MatchPlan plan) throws IOException {
    List<Star> stars = new ArrayList<>();
    for (double ra : new double[] {0, -1e-15, -1e-14, 360, 359.99999999999994, 1e-5, 359.99999}) {
      for (double dec : new double[] {0.1, -75}) {
        stars.add(new Star(stars.size(), ra, dec, 1, null, null));
      }
    }
    String a = archive.table(stars);
    String b = archive.table(stars);
    List<Pair> truth = new BruteForce(stars, stars, 0, _ -> 1).all();
    compare(archive.pairs(archive.match(a, b, 1, "", plan), a, b), truth, plan);
  }

  @Test
  void comparesNoPairsOfRealPositionsOneByOne() throws IOException {
    String a = archive.table(new TestSky(14, 1).stars(100));
    archive.alter(a, "ra", "real", "ra", "REAL", "deg");
    archive.alter(a, "dec", "real", "dec", "REAL", "deg");
    assertThat(archive.plan(a, a)).contains("Hash Join");
  }

  @Test
  void keepsValuesThatTravelAsText() throws IOException {
    String a = archive.table(new TestSky(15, 1).stars(2));
    archive.alter(a, "err", "uuid", "gen_random_uuid()", "UUID", null);
    String made = archive.match(a, a, 1, "columns=all", MatchPlan.CELLS);
    assertThat(archive.rows(made)).isPositive();
  }

  @Test
  void takesPositionsAsTheyAre() throws IOException {
    List<Star> first = new TestSky(11, 30).wild(5);
    List<Star> second = new TestSky(12, 30).wild(5);
    String a = archive.table(first);
    String b = archive.table(second);
    String made = archive.match(a, b, 30, "", MatchPlan.CELLS);
    List<Pair> truth = new BruteForce(first, second, 0, _ -> 30).all();
    compare(archive.pairs(made, a, b), truth, MatchPlan.CELLS);
  }

  @ParameterizedTest
  @EnumSource(MatchPlan.class)
  void takesTheRadiusFromAColumn(MatchPlan plan) throws IOException {
    List<Star> first = new TestSky(3, 5).stars(10);
    List<Star> second = new TestSky(4, 5).stars(10);
    String a = archive.table(first);
    String b = archive.table(second);
    String made = archive.match(a, b, 4, "radius_column=ERR; radius_factor=1.5", plan);
    List<Pair> truth =
        new BruteForce(first, second, 0, star -> Math.min(4, 1.5 * star.error())).all();
    compare(archive.pairs(made, a, b), truth, plan);
  }

  @Test
  void bringsPositionsAlong() throws IOException {
    List<Star> first = new TestSky(5, 2).stars(10);
    List<Star> second = new TestSky(6, 2).stars(10);
    String a = archive.table(first);
    String b = archive.table(second);
    List<Pair> truth = new BruteForce(first, second, 11.5, _ -> 2).all();
    for (MatchPlan plan : List.of(MatchPlan.CELLS, MatchPlan.INDEX_OF_B)) {
      String made = archive.match(a, b, 2, "pm=true;epoch_a=J2000.0;epoch_b=2011.5", plan);
      compare(archive.pairs(made, a, b), truth, plan);
    }
  }

  @Test
  void keepsAllColumnsAndTheirMeaning() throws IOException {
    List<Star> stars = new TestSky(7, 1).stars(2);
    String a = archive.table(stars);
    String b = archive.table(stars);
    String made = archive.match(a, b, 1, "columns=all", MatchPlan.CELLS);
    List<Column> columns = archive.columns(made);
    assertThat(columns.stream().map(Column::name))
        .startsWith(a + "_id", a + "_ra", a + "_dec", a + "_err")
        .contains(b + "_pmdec")
        .endsWith("separation");
    assertThat(columns.getLast().description().unit()).isEqualTo("arcsec");
    assertThat(columns.getLast().description().ucd()).isEqualTo("pos.angDistance");
  }

  @Test
  void takesNoRowsForWhatTheyAre() throws IOException {
    String none = archive.table(List.of());
    String some = archive.table(new TestSky(8, 1).stars(2));
    for (MatchPlan plan : MatchPlan.values()) {
      assertThat(archive.pairs(archive.match(none, some, 1, "", plan), none, some)).isEmpty();
      assertThat(archive.pairs(archive.match(some, none, 1, "", plan), some, none)).isEmpty();
    }
  }

  @Test
  void refusesWhatItCannotDo() throws IOException {
    String table = archive.table(new TestSky(9, 1).stars(1));
    refuses(archive.call(table, "nowhere", 1, ""), "line 1:");
    refuses(archive.call(table, table, 1, "radius_column=size"), "is no column of numbers");
    refuses(archive.call(table, table, 1, "pm=true"), "add epoch_b=2016.0");
    archive.alter(table, "err", "float8", "err", "DOUBLE", "pix");
    refuses(archive.call(table, table, 1, "radius_column=err"), "is in \"pix\"");
    refuses(archive.call(table, table, 1, "sort=yes"), "is none of match, radius_column");
    assertThatThrownBy(
            () -> archive.run(archive.call(table, table, 1, ""), new Owner.Anonymous("192.0.2.1")))
        .isInstanceOf(TapException.class)
        .hasMessageContaining("sign in first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"async", "sync"})
  void answersClients(String door) throws Exception {
    List<Star> stars = new TestSky(10, 1).stars(3);
    String a = archive.table(stars);
    String b = archive.table(stars);
    String answer = archive.send(door, archive.call(a, b, 1, "") + " ;\n");
    String topped =
        archive.send(door, archive.call(a, b, 1, "").replace("SELECT", "SELECT TOP 2000"));
    assertThat(topped).contains("user_");
    assertThat(answer).contains("hash join on cells of the sky").contains("user_");
  }

  private static void refuses(String call, String message) {
    assertThatThrownBy(() -> archive.run(call, archive.owner()))
        .isInstanceOf(TapException.class)
        .hasMessageContaining(message);
  }

  private static void compare(List<Pair> found, List<Pair> truth, MatchPlan plan) {
    Map<List<Integer>, Double> expected =
        truth.stream()
            .collect(
                Collectors.toMap(pair -> List.of(pair.first(), pair.second()), Pair::separation));
    assertThat(found).as(plan.words()).hasSameSizeAs(truth);
    for (Pair pair : found) {
      assertThat(expected).as(plan.words()).containsKey(List.of(pair.first(), pair.second()));
      assertThat(pair.separation())
          .isCloseTo(expected.get(List.of(pair.first(), pair.second())), within(1e-8));
    }
  }

  private static void compareNearest(List<Pair> found, Map<Integer, Double> truth) {
    assertThat(found).hasSize(truth.size());
    for (Pair pair : found) {
      assertThat(pair.separation()).isCloseTo(truth.get(pair.first()), within(1e-8));
    }
  }
}
