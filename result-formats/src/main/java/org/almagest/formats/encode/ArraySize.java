package org.almagest.formats.encode;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * VOTable's arraysize, read (VOTable 1.5 section 2.2).
 *
 * @param fixed the dimensions whose size is the same in all rows
 * @param variable whether one more dimension follows, whose size differs
 */
public record ArraySize(List<Integer> fixed, boolean variable) {
  public ArraySize {
    fixed = List.copyOf(fixed);
  }

  /**
   * An arraysize, read.
   *
   * @param text {@code 12}, {@code 12*}, {@code *}, {@code 2x3*} ...; null for a scalar
   */
  public static ArraySize of(@Nullable String text) {
    if (text == null) {
      return new ArraySize(List.of(), false);
    }
    boolean variable = text.endsWith("*");
    List<Integer> fixed = new ArrayList<>();
    String[] dimensions = text.split("x", -1);
    for (int i = 0; i < dimensions.length - (variable ? 1 : 0); i++) {
      fixed.add(dimension(dimensions[i], text));
    }
    return new ArraySize(fixed, variable);
  }

  private static int dimension(String dimension, String text) {
    try {
      return Integer.parseInt(dimension);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException("arraysize \"" + text + "\" is not a VOTable shape", e);
    }
  }

  public boolean isOne() {
    return !variable && items() == 1;
  }

  /** Primitives in the fixed dimensions; 1 if there are none. */
  public int items() {
    return fixed.stream().reduce(1, Math::multiplyExact);
  }

  /** Without the first dimension: of an array of strings, the array. */
  public ArraySize rest() {
    return fixed.isEmpty() ? this : new ArraySize(fixed.subList(1, fixed.size()), variable);
  }
}
