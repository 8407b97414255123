package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.PublishedTable;
import org.almagest.it.harness.SharedArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Cone searches against distances measured one by one, over points that are random and points that
 * are hard: poles, the seam of right ascension, antipodes, neighbours closer than pgSphere's
 * tolerance of 1e-9 rad, and rows without a position.
 */
@ExtendWith(SharedArchive.class)
class ConeExactnessIT {
  private static final long SEED = 20261120;
  private static final int ROWS = 3000;

  /** Nearer to the edge than this, either answer is right: pgSphere's tolerance, in degrees. */
  private static final double TOLERANCE = Math.toDegrees(1e-9);

  /** Where the exact comparison decides, only rounding may. */
  private static final double ROUNDING = Math.toDegrees(1e-14);

  /** Radii of every size, those where the SQL changes its form among them. */
  private static final double[] RADII = {
    0, 1e-7, 1e-6, 1e-4, 0.001, 0.1, 5, 30, 59.9, 60.1, 89.9, 90, 90.1, 120, 179.9, 180
  };

  private final Archive archive;

  ConeExactnessIT(Archive archive) {
    this.archive = archive;
  }

  private record Point(double ra, double dec) {
    static Point random(RandomGenerator random) {
      double height = 2 * random.nextDouble() - 1;
      return new Point(360 * random.nextDouble(), Math.toDegrees(Math.asin(height)));
    }

    /** In degrees, by the formula that holds for near and far. */
    double distance(Point other) {
      double turn = Math.toRadians(ra - other.ra);
      double here = Math.toRadians(dec);
      double there = Math.toRadians(other.dec);
      double across = Math.cos(there) * Math.sin(turn);
      double along =
          Math.cos(here) * Math.sin(there) - Math.sin(here) * Math.cos(there) * Math.cos(turn);
      double cosine =
          Math.sin(here) * Math.sin(there) + Math.cos(here) * Math.cos(there) * Math.cos(turn);
      return Math.toDegrees(Math.atan2(Math.hypot(across, along), cosine));
    }

    Point antipode() {
      return new Point((ra + 180) % 360, -dec);
    }

    Point moved(double degrees) {
      return new Point(ra, dec > 0 ? dec - degrees : dec + degrees);
    }

    String text() {
      return String.format(Locale.ROOT, "%s, %s", ra, dec);
    }
  }

  private static List<Point> centers(RandomGenerator random) {
    List<Point> centers =
        new ArrayList<>(
            List.of(
                new Point(0, 90),
                new Point(123, -90),
                new Point(0, 0),
                new Point(360, 0),
                new Point(359.9999999, 45),
                new Point(180, -0.5)));
    for (int i = 0; i < 6; i++) {
      centers.add(Point.random(random));
    }
    return centers;
  }

  private static List<Point> points(RandomGenerator random, List<Point> centers) {
    List<Point> points = new ArrayList<>();
    for (Point center : centers) {
      points.add(center);
      points.add(center.antipode());
      for (double radius : RADII) {
        points.add(center.moved(Math.min(radius, 80) * (1 - 1e-3)));
        points.add(center.moved(Math.min(radius, 80) * (1 + 1e-3)));
        points.add(center.moved(Math.min(radius, 80) + 1.5 * TOLERANCE));
      }
    }
    while (points.size() < ROWS) {
      points.add(Point.random(random));
    }
    return points;
  }

  // GEO-15, GEO-22
  @Test
  void everySpellingFindsWhatMeasuringFinds() throws SQLException {
    RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
    List<Point> centers = centers(random);
    List<Point> points = points(random, centers);
    try (PublishedTable table = PublishedTable.make(archive, "points", making(points))) {
      List<String> faults = new ArrayList<>();
      for (Point center : centers) {
        for (double radius : RADII) {
          Check check = new Check(table, points, center, radius);
          faults.addAll(check.faults());
        }
      }
      assertThat(faults).isEmpty();
    }
  }

  /** One row more has no position. */
  private static String making(List<Point> points) {
    List<String> rows = new ArrayList<>(List.of("(-1::bigint, NULL::float8, NULL::float8)"));
    for (int id = 0; id < points.size(); id++) {
      rows.add("(" + id + ", " + points.get(id).text() + ")");
    }
    return "CREATE TABLE forms.points AS SELECT * FROM (VALUES "
        + String.join(", ", rows)
        + ") AS point (id, ra, \"dec\");";
  }

  private final class Check {
    private final PublishedTable table;
    private final List<Point> points;
    private final Point center;
    private final double radius;

    Check(PublishedTable table, List<Point> points, Point center, double radius) {
      this.table = table;
      this.points = points;
      this.center = center;
      this.radius = radius;
    }

    List<String> faults() {
      String distance = "DISTANCE(POINT(ra, dec), POINT(" + center.text() + "))";
      String contains = "CONTAINS(POINT(ra, dec), CIRCLE(" + center.text() + ", " + radius + "))";
      double vague = radius < 0.001 || radius > 60 ? ROUNDING : TOLERANCE;
      List<String> faults = new ArrayList<>();
      compare("1=" + contains, near -> near <= radius, vague, faults);
      compare("0=" + contains, near -> near > radius, vague, faults);
      compare(distance + " <= " + radius, near -> near <= radius, ROUNDING, faults);
      compare(distance + " < " + radius, near -> near < radius, ROUNDING, faults);
      compare(distance + " BETWEEN 0 AND " + radius, near -> near <= radius, ROUNDING, faults);
      compare("NOT " + distance + " < " + radius, near -> near >= radius, ROUNDING, faults);
      return faults;
    }

    private void compare(
        String condition, DoublePredicate wanted, double vague, List<String> faults) {
      Set<Integer> found =
          archive.tap().csv("SELECT id FROM " + table.adql() + " WHERE " + condition).stream()
              .map(Integer::valueOf)
              .collect(Collectors.toCollection(TreeSet::new));
      Set<Integer> wrong = new TreeSet<>();
      if (found.remove(-1)) {
        wrong.add(-1);
      }
      for (int id = 0; id < points.size(); id++) {
        double near = points.get(id).distance(center);
        double stated = near < TOLERANCE ? 0 : near;
        boolean open = stated != 0 && Math.abs(near - radius) <= vague;
        if (!open && wanted.test(stated) != found.contains(id)) {
          wrong.add(id);
        }
      }
      if (!wrong.isEmpty()) {
        faults.add(condition + ": rows " + wrong);
      }
    }
  }

  // GEO-15: the edge counts for <= and CONTAINS, not for <
  @Test
  void theEdgeIsInOrOutAsWritten() throws SQLException {
    List<Point> corners = List.of(new Point(90, 0), new Point(180, 0), new Point(0, 0));
    try (PublishedTable table = PublishedTable.make(archive, "points", making(corners))) {
      assertThat(ids(table, "DISTANCE(ra, dec, 0, 0) < 90")).containsExactly("2");
      assertThat(ids(table, "DISTANCE(ra, dec, 0, 0) <= 90")).containsExactly("0", "2");
      assertThat(ids(table, "DISTANCE(ra, dec, 0, 0) < 180")).containsExactly("0", "2");
      assertThat(ids(table, "1=CONTAINS(POINT(ra, dec), CIRCLE(0, 0, 180))"))
          .containsExactly("0", "1", "2");
      assertThat(ids(table, "DISTANCE(ra, dec, 0, 0) < 0")).isEmpty();
      assertThat(ids(table, "DISTANCE(ra, dec, 0, 0) <= 0")).containsExactly("2");
      assertThat(ids(table, "1=CONTAINS(POINT(ra, dec), CIRCLE(0, 0, 0))")).containsExactly("2");
    }
  }

  // GEO-12
  @Test
  void boxesHoldThePoleTheSeamAndHalfTheSky() throws SQLException {
    List<Point> points =
        List.of(
            new Point(10, 89.5),
            new Point(200, 89.5),
            new Point(10, 88),
            new Point(359.9, 0),
            new Point(0.1, 0),
            new Point(0.3, 0),
            new Point(80, 0),
            new Point(91, 0));
    try (PublishedTable table = PublishedTable.make(archive, "points", making(points))) {
      assertThat(ids(table, "1=CONTAINS(POINT(ra, dec), BOX(77, 90, 2, 2))"))
          .containsExactly("0", "1");
      assertThat(ids(table, "1=CONTAINS(POINT(ra, dec), BOX(0, 0, 0.4, 1))"))
          .containsExactly("3", "4");
      assertThat(ids(table, "1=CONTAINS(POINT(ra, dec), BOX(0, 0, 179, 2))"))
          .containsExactly("3", "4", "5", "6");
    }
  }

  private List<String> ids(PublishedTable table, String condition) {
    return archive
        .tap()
        .csv("SELECT id FROM " + table.adql() + " WHERE " + condition + " ORDER BY id");
  }
}
