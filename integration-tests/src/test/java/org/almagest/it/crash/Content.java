package org.almagest.it.crash;

/**
 * What is in a result of one column of whole numbers.
 *
 * @param rows how many
 * @param sum of the numbers, each by itself modulo {@link #MODULUS}
 */
record Content(long rows, long sum) {
  static final long MODULUS = 1_000_000_007L;
  static final Content NONE = new Content(0, 0);

  Content with(long number) {
    return new Content(rows + 1, sum + number % MODULUS);
  }
}
