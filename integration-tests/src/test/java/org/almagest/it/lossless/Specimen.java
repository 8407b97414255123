package org.almagest.it.lossless;

import java.util.List;

/**
 * A type that an archive may hold, and its special values.
 *
 * @param name as the table of the documentation calls it
 * @param sqlType its type in PostgreSQL
 * @param catalogue base, length, unicode, shape, storage, datatype, arraysize and xtype of its row
 *     in the catalogue
 * @param kind when two of its values are the same
 */
record Specimen(
    String name, String sqlType, List<String> catalogue, Kind kind, List<Trait> traits) {
  /**
   * A special value.
   *
   * @param literal what PostgreSQL makes it of
   */
  record Trait(String name, String literal) {}

  private static final int ARRAYSIZE = 6;

  Specimen {
    catalogue = List.copyOf(catalogue);
    traits = List.copyOf(traits);
  }

  /** Whether its values are lists. */
  boolean isList() {
    return isArray() || List.of("POINT", "CIRCLE", "POLYGON").contains(catalogue.getFirst());
  }

  /** Whether a list has not the same size in all rows. */
  boolean isVariable() {
    return catalogue.get(ARRAYSIZE).endsWith("*");
  }

  boolean isArray() {
    return !catalogue.get(3).equals("{}");
  }

  /** SQL for what PostgreSQL itself says of column {@code c}: a list as JSON, all else as text. */
  String truth() {
    return "CASE WHEN c IS NOT NULL THEN " + presentTruth() + " END";
  }

  private String presentTruth() {
    return switch (sqlType) {
      case "spoint" -> "to_json(ARRAY[degrees(long(c)), degrees(lat(c))])::text";
      case "scircle" ->
          "to_json(ARRAY[degrees(long(center(c))), degrees(lat(center(c))), degrees(radius(c))])::text";
      case "spoly" -> "to_json(" + NUMBERS + ")::text";
      case "sbox" ->
          "to_json(ARRAY[degrees(long(sw(c))), degrees(long(ne(c))), degrees(lat(sw(c))), degrees(lat(ne(c)))])::text";
      case "json", "jsonb", "smoc", "char(4)", "char(2)" -> "c::text";
      case "bytea" -> "encode(c, 'hex')";
      case "bytea[]" ->
          "(SELECT coalesce(to_json(array_agg(encode(b, 'hex') ORDER BY i))::text, '[]') FROM unnest(c) WITH ORDINALITY AS e (b, i))";
      default -> isArray() ? "to_json(c)::text" : "to_json(c) #>> '{}'";
    };
  }

  /** The coordinates in the text of a region, in degrees. */
  private static final String NUMBERS =
      "(SELECT array_agg(degrees(m[1]::float8)) FROM regexp_matches(c::text, '[-0-9.e]+', 'g') AS m)";
}
