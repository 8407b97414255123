package org.almagest.adql.functions;

/** What a parameter of a user-defined function takes, by the name that its signature gives it. */
public enum ParameterType {
  /** A whole number, passed as {@code integer}. */
  INTEGER("INTEGER"),
  /** A whole number, passed as {@code bigint}. */
  BIGINT("BIGINT"),
  /** Any number, passed as {@code float8}. */
  DOUBLE("DOUBLE PRECISION"),
  /** Text, passed as {@code text}. */
  TEXT("VARCHAR"),
  /** An instant, a date or a text that reads as one, passed as {@code timestamp}. */
  TIMESTAMP("TIMESTAMP"),
  /** A point, passed as its longitude and latitude in degrees: two arguments of the SQL. */
  POINT("POINT"),
  /** A point, circle or polygon, passed as pgSphere's type. */
  GEOMETRY("GEOMETRY"),
  /** A one-dimensional array of {@code float8}. */
  DOUBLES("DOUBLE PRECISION[]"),
  /** Any array. */
  ARRAY("ARRAY"),
  /** A number of known unit, passed as {@code float8} and the unit's name: two arguments. */
  MEASURED("DOUBLE PRECISION with unit");

  private final String adql;

  ParameterType(String adql) {
    this.adql = adql;
  }

  static ParameterType of(String adql) {
    for (ParameterType type : values()) {
      if (type.adql.equals(adql)) {
        return type;
      }
    }
    throw new IllegalArgumentException("no parameter is of type " + adql);
  }
}
