package org.almagest.formats;

/** How a result ended (DALI 1.1 section 4.4). */
public sealed interface Outcome {
  /** All rows are there. */
  record Complete() implements Outcome {}

  /** Cut at a limit; {@code message} says which. */
  record Overflow(long limit, String message) implements Outcome {}

  /**
   * Broke after the first bytes were sent; the rows before are right, {@code message} says why
   * there are no more.
   */
  record Failed(String message) implements Outcome {}
}
