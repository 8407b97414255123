package org.almagest.adql.units;

/** A text is no unit; the message says where it goes wrong. */
public final class UnitException extends Exception {
  UnitException(String problem) {
    super(problem);
  }
}
