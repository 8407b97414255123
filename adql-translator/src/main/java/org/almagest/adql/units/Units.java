package org.almagest.adql.units;

/** Reads units. */
public final class Units {
  private Units() {}

  /**
   * A unit by the letter of VOUnits 1.1. Unknown symbols are units too ({@link Unit#isKnown}).
   *
   * @throws UnitException if the text does not follow the grammar
   */
  public static Unit parse(String text) throws UnitException {
    Unit unit = UnitParser.parse(text, false);
    return unit.written(text);
  }

  /**
   * A unit by VOUnits, or as catalogues write it where that has one meaning: {@code km s-1}, {@code
   * arcsec2}, {@code "deg"}, {@code degrees}, {@code km/s/Mpc}. The text of the result is VOUnits.
   *
   * @throws UnitException if the text is neither
   */
  public static Unit read(String text) throws UnitException {
    try {
      Unit strict = parse(text);
      return strict.isKnown() ? strict : tolerant(text, strict);
    } catch (UnitException problem) {
      try {
        return UnitParser.parse(Deviations.normalized(text), true);
      } catch (UnitException _) {
        throw problem;
      }
    }
  }

  private static Unit tolerant(String text, Unit strict) {
    try {
      Unit tolerant = UnitParser.parse(Deviations.normalized(text), true);
      return tolerant.isKnown() ? tolerant : strict;
    } catch (UnitException _) {
      return strict;
    }
  }
}
