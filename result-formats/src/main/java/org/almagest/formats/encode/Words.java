package org.almagest.formats.encode;

/** How a format spells the values that are neither digits nor text. */
public record Words(
    String yes,
    String no,
    String unknown,
    String notANumber,
    String infinity,
    String minusInfinity) {
  /** VOTable 1.5 section 6. */
  public static final Words VOTABLE = new Words("T", "F", "?", "NaN", "+Inf", "-Inf");

  /** As Java, Python and most readers of separated values spell them. */
  public static final Words PLAIN =
      new Words("true", "false", "null", "NaN", "Infinity", "-Infinity");
}
