package org.almagest.adql.resolve;

import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/**
 * Where a value stands, for messages.
 *
 * @param function whose argument it is, null if of none
 * @param argument from 1; 0 for the only one
 */
record Place(Span span, @Nullable String function, int argument) {
  static Place at(Span span) {
    return new Place(span, null, 0);
  }

  /** That something else is wanted than what was found. */
  AdqlException refused(String wanted, String found) {
    if (function == null) {
      return Problem.type(span, wanted + " is needed here, but this is " + found);
    }
    String number = argument == 0 ? "" : " as argument " + argument;
    return Problem.type(span, function + " takes " + wanted + number + ", but this is " + found);
  }
}
