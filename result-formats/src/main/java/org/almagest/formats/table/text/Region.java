package org.almagest.formats.table.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.almagest.formats.table.UnfitValueException;
import org.almagest.schema.BaseType;
import org.almagest.schema.Column.Storage;

/**
 * A region on the sky as STC-S or DALI write it ({@code POLYGON ICRS 1 2 3 ...}, {@code 1 2 3 ...})
 * to pgSphere's text. Degrees, ICRS.
 *
 * @param shape {@code POSITION}, {@code CIRCLE}, {@code POLYGON}; empty if only numbers are given
 * @param numbers longitudes and latitudes, and the radius of a circle
 */
public record Region(String shape, List<Double> numbers) {
  /** Sides of the polygon that stands for a circle in a column of polygons. */
  private static final int SIDES = 72;

  /** Of the circle that stands for a position in a column of polygons, degrees: 0.36 arcsec. */
  private static final double POINT_RADIUS = 1e-4;

  private static final Pattern SEPARATOR = Pattern.compile("[ ,]+");

  private static final Pattern FORM =
      Pattern.compile(
          "(?:(POSITION|POINT|CIRCLE|POLYGON|BOX)\\b[ (']*)?"
              + "(?:(?:ICRS|FK5|J2000|UNKNOWNFRAME)\\b[ ',]*)?(?:(?:BARYCENTER|GEOCENTER|TOPOCENTER|UNKNOWNREFPOS)\\s+)?"
              + "(?:SPHERICAL2\\s+)?([-+0-9.E, ]+?)[ )]*");

  public Region {
    numbers = List.copyOf(numbers);
  }

  /**
   * Reads a region.
   *
   * @param no what to say if it is none: "is not a polygon"
   */
  static Region parse(String text, String no) throws UnfitValueException {
    Matcher form = FORM.matcher(text.replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
    if (!form.matches()) {
      throw new UnfitValueException(no + " in ICRS degrees (as STC-S or a list of numbers)");
    }
    String shape = form.group(1) == null ? "" : form.group(1);
    return new Region(shape, numbers(form.group(2), no));
  }

  /** A region of DALI numbers alone. */
  public static Region of(List<Double> numbers) {
    return new Region("", numbers);
  }

  /** As PostgreSQL reads a column of that geometry. */
  public String text(BaseType geometry, Storage storage) throws UnfitValueException {
    return storage == Storage.PG_SPHERE ? pgSphere(geometry) : array(geometry);
  }

  private String pgSphere(BaseType geometry) throws UnfitValueException {
    return geometry == BaseType.POINT
        ? point()
        : geometry == BaseType.CIRCLE ? circle() : polygon();
  }

  /** As {@code float8[]}, once it has been found to be one. */
  private String array(BaseType geometry) throws UnfitValueException {
    pgSphere(geometry);
    List<Double> plain = geometry == BaseType.POLYGON ? outline() : numbers;
    return plain.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
  }

  private List<Double> outline() {
    return switch (shape) {
      case "CIRCLE" -> Outline.ofCircle(numbers.get(0), numbers.get(1), numbers.get(2), SIDES);
      case "POSITION", "POINT" ->
          Outline.ofCircle(numbers.get(0), numbers.get(1), POINT_RADIUS, SIDES);
      default -> numbers;
    };
  }

  /** A {@code spoint}. */
  public String point() throws UnfitValueException {
    require(numbers.size() == 2 && is("POSITION", "POINT"), "is not a point: longitude, latitude");
    return vertex(0);
  }

  /** An {@code scircle}. */
  public String circle() throws UnfitValueException {
    require(
        numbers.size() == 3 && is("CIRCLE", "CIRCLE"),
        "is not a circle: longitude, latitude, radius");
    require(numbers.get(2) >= 0 && numbers.get(2) <= 90, "has a radius outside 0 to 90 degrees");
    return "<" + vertex(0) + "," + numbers.get(2) + "d>";
  }

  /**
   * An {@code spoly}. As ObsCore's regions are of all kinds, a circle becomes the polygon of 72
   * sides just around it (0.06 % more area), as pgSphere has no column for both.
   */
  public String polygon() throws UnfitValueException {
    switch (shape) {
      case "CIRCLE" -> {
        circle();
        return around(numbers.get(2));
      }
      case "POSITION", "POINT" -> {
        point();
        return around(POINT_RADIUS);
      }
      default -> {}
    }
    require(
        numbers.size() >= 6 && numbers.size() % 2 == 0 && is("POLYGON", "POLYGON"),
        "is not a polygon: at least three pairs of longitude and latitude");
    return vertices();
  }

  private String around(double radius) throws UnfitValueException {
    List<Double> outline = Outline.ofCircle(numbers.get(0), numbers.get(1), radius, SIDES);
    return new Region("POLYGON", outline).polygon();
  }

  /** The vertices, without those that repeat the one before. */
  private String vertices() throws UnfitValueException {
    List<String> kept = new ArrayList<>();
    for (int i = 0; i < numbers.size(); i += 2) {
      String vertex = vertex(i);
      if (kept.isEmpty() || !kept.getLast().equals(vertex)) {
        kept.add(vertex);
      }
    }
    if (kept.size() > 1 && kept.getFirst().equals(kept.getLast())) {
      kept.removeLast();
    }
    require(kept.size() >= 3, "has fewer than three different vertices");
    StringJoiner joined = new StringJoiner(",", "{", "}");
    kept.forEach(joined::add);
    return joined.toString();
  }

  private String vertex(int at) throws UnfitValueException {
    double latitude = numbers.get(at + 1);
    require(Double.isFinite(numbers.get(at)), "has a longitude that is no number");
    require(latitude >= -90 && latitude <= 90, "has a latitude outside -90 to 90 degrees");
    return "(" + numbers.get(at) + "d," + latitude + "d)";
  }

  private boolean is(String one, String other) {
    return shape.isEmpty() || shape.equals(one) || shape.equals(other);
  }

  private static void require(boolean right, String problem) throws UnfitValueException {
    if (!right) {
      throw new UnfitValueException(problem);
    }
  }

  private static List<Double> numbers(String text, String no) throws UnfitValueException {
    List<Double> numbers = new ArrayList<>();
    for (String word : SEPARATOR.splitAsStream(text.strip()).toList()) {
      if (!Decimal.isNumber(word)) {
        throw new UnfitValueException(no + ": \"" + word + "\" is no number");
      }
      numbers.add(Decimal.value(word));
    }
    return numbers;
  }
}
