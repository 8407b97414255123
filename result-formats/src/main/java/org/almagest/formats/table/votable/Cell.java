package org.almagest.formats.table.votable;

import org.almagest.formats.table.UnfitValueException;

/** The value of one column in the current row; the same object for all rows. */
sealed interface Cell {
  /** Whether there is no value. */
  boolean isNull() throws UnfitValueException;

  /** The value for people. */
  String shown();

  /** Numbers: one, or the elements of an array. */
  non-sealed interface Numbers extends Cell {
    /** Numbers of the value; a complex one counts twice. */
    int count();

    /** Whether the number of that place is NaN or what stands for null. */
    boolean isMissing(int at) throws UnfitValueException;

    /** A whole number. */
    long whole(int at) throws UnfitValueException;

    /** Any number. */
    double real(int at) throws UnfitValueException;

    /** Any number, rounded once. */
    float single(int at) throws UnfitValueException;

    /** A number as it is written. */
    String word(int at) throws UnfitValueException;

    /** The datatype they came in. */
    Datatype datatype();
  }

  /** Truth values: one, or the elements of an array. */
  non-sealed interface Truths extends Cell {
    int count();

    boolean isMissing(int at) throws UnfitValueException;

    boolean truth(int at) throws UnfitValueException;
  }

  /** Text: one, or the elements of an array. */
  non-sealed interface Texts extends Cell {
    int count();

    /** Goes to a text of the value; its UTF-8 is then in {@link #bytes}. */
    void select(int at) throws UnfitValueException;

    byte[] bytes();

    int from();

    int length();

    /** The text gone to. */
    String text();
  }
}
