package org.almagest.formats.table.votable;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The arraysize of a FIELD (VOTable 1.5 section 2.2).
 *
 * @param dimensions the fastest first; of a variable one the most that there may be, 0 if unbounded
 * @param isVariable whether the last dimension differs from row to row
 */
record ArraySize(List<Integer> dimensions, boolean isVariable) {
  static final ArraySize SCALAR = new ArraySize(List.of(), false);

  private static final Pattern FORM = Pattern.compile("(\\d+x)*(\\d+|\\d*\\*)");

  ArraySize {
    dimensions = List.copyOf(dimensions);
  }

  /**
   * Reads an arraysize.
   *
   * @throws IllegalArgumentException if it is none
   */
  static ArraySize parse(String text) {
    String stripped = text.strip();
    if (!FORM.matcher(stripped).matches()) {
      throw new IllegalArgumentException("is no arraysize");
    }
    boolean variable = stripped.endsWith("*");
    List<Integer> dimensions = new ArrayList<>();
    for (String part : stripped.split("x", -1)) {
      String digits = part.replace("*", "");
      dimensions.add(digits.isEmpty() ? 0 : dimension(digits));
    }
    return new ArraySize(dimensions, variable);
  }

  private static int dimension(String digits) {
    if (digits.length() > 10 || Long.parseLong(digits) > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("is greater than any array");
    }
    return Integer.parseInt(digits);
  }

  boolean isScalar() {
    return dimensions.isEmpty();
  }

  /** Elements of a value of fixed size, or of all dimensions but the variable one. */
  long elements() {
    int counted = isVariable ? dimensions.size() - 1 : dimensions.size();
    long product = 1;
    for (int i = 0; i < counted; i++) {
      product = Math.multiplyExact(product, (long) dimensions.get(i));
    }
    return product;
  }
}
