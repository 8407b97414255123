package org.almagest.adql;

import java.util.List;
import java.util.stream.Stream;
import org.almagest.adql.LanguageFeatures.Feature;

/**
 * Functions that the language here has beyond the standard, declared like user-defined ones
 * (TAPRegExt 1.0 section 2.3), which is the only way to tell clients of them. Numbers stand for all
 * types of numbers.
 */
final class ExtensionFunctions {
  private static final List<Feature> FEATURES =
      """
      NULLIF(a DOUBLE PRECISION, b DOUBLE PRECISION) -> DOUBLE PRECISION | a, or NULL if it equals b; of any type.
      GREATEST(a DOUBLE PRECISION, b DOUBLE PRECISION) -> DOUBLE PRECISION | The greatest of two or more values of any type that has an order.
      LEAST(a DOUBLE PRECISION, b DOUBLE PRECISION) -> DOUBLE PRECISION | The least of two or more values of any type that has an order.
      STDDEV(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the standard deviation of a sample; also STDDEV_SAMP.
      STDDEV_SAMP(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the standard deviation of a sample.
      STDDEV_POP(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the standard deviation of all there is.
      VARIANCE(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the variance of a sample; also VAR_SAMP.
      VAR_SAMP(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the variance of a sample.
      VAR_POP(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the variance of all there is.
      MEDIAN(x DOUBLE PRECISION) -> DOUBLE PRECISION | Aggregate: the median; between two values their mean.
      STRING_AGG(item VARCHAR, separator VARCHAR) -> VARCHAR | Aggregate: all texts in one; ORDER BY may follow the separator.
      ARRAY_AGG(item DOUBLE PRECISION) -> DOUBLE PRECISION[] | Aggregate: all values as an array, of numbers, texts or booleans; ORDER BY may follow.
      CARDINALITY(n DOUBLE PRECISION[]) -> INTEGER | The number of elements of an array of any type.
      ARRAY_POSITION(n DOUBLE PRECISION[], element DOUBLE PRECISION) -> INTEGER | The first index, from 1, at which an array holds a value; NULL if it does not.
      CHAR_LENGTH(t VARCHAR) -> INTEGER | The number of characters; also CHARACTER_LENGTH and LENGTH.
      CHARACTER_LENGTH(t VARCHAR) -> INTEGER | The number of characters.
      LENGTH(t VARCHAR) -> INTEGER | The number of characters.
      POSITION(sought VARCHAR, t VARCHAR) -> INTEGER | Where a text begins in another, from 1, or 0; also with IN instead of the comma.
      STRPOS(t VARCHAR, sought VARCHAR) -> INTEGER | Where a text begins in another, from 1, or 0.
      CONCAT(a VARCHAR, b VARCHAR) -> VARCHAR | One or more values joined; NULL counts as nothing.
      REPLACE(t VARCHAR, old VARCHAR, new VARCHAR) -> VARCHAR | A text with all occurrences of another replaced.
      TRIM(t VARCHAR) -> VARCHAR | A text without blanks, or the characters of a second text, at its ends; also in the words of SQL.
      LTRIM(t VARCHAR) -> VARCHAR | A text without blanks, or the characters of a second text, at its beginning.
      RTRIM(t VARCHAR) -> VARCHAR | A text without blanks, or the characters of a second text, at its end.
      SUBSTRING(t VARCHAR, place INTEGER, length INTEGER) -> VARCHAR | A part of a text from a place, counted from 1; also without length and in the words of SQL.
      SUBSTR(t VARCHAR, place INTEGER, length INTEGER) -> VARCHAR | A part of a text from a place, counted from 1; also without length.
      LEFT(t VARCHAR, length INTEGER) -> VARCHAR | So many characters from the beginning of a text.
      RIGHT(t VARCHAR, length INTEGER) -> VARCHAR | So many characters from the end of a text.
      EXTRACT(field VARCHAR, t TIMESTAMP) -> DOUBLE PRECISION | A field of an instant in UTC, as in EXTRACT(YEAR FROM t).
      BITWISE_AND(a BIGINT, b BIGINT) -> BIGINT | Whole numbers bit by bit.
      BITWISE_OR(a BIGINT, b BIGINT) -> BIGINT | Whole numbers bit by bit.
      BITWISE_XOR(a BIGINT, b BIGINT) -> BIGINT | Whole numbers bit by bit.
      BITWISE_NOT(a BIGINT) -> BIGINT | A whole number with each bit turned.
      MOC(ascii VARCHAR) -> MOC | A coverage from a literal in the ASCII form of MOC 2.0; works with points and MOCs in CONTAINS and INTERSECTS.
      """
          .strip()
          .lines()
          .map(ExtensionFunctions::feature)
          .toList();

  private ExtensionFunctions() {}

  static Stream<Feature> features() {
    return FEATURES.stream();
  }

  private static Feature feature(String line) {
    String[] parts = line.split(" \\| ", 2);
    return new Feature("features-udf", parts[0], parts[1]);
  }
}
