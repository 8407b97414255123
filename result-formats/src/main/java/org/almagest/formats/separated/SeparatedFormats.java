package org.almagest.formats.separated;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** Values between marks, by the names that clients use. */
public final class SeparatedFormats {
  /** Comma-separated values with a header line. */
  public static final ResultFormat CSV =
      new ResultFormat(
              "text/csv",
              "text/csv;header=present",
              List.of(),
              null,
              Kind.TEXT,
              "csv",
              (stream, _) -> SeparatedWriter.csv(stream))
          .alsoCalled("csv")
          .alsoCalled("text/csv;header=present");

  /** Tab-separated values with a header line. */
  public static final ResultFormat TSV =
      new ResultFormat(
              "text/tab-separated-values",
              "text/tab-separated-values;charset=UTF-8",
              List.of(),
              null,
              Kind.TEXT,
              "tsv",
              (stream, _) -> SeparatedWriter.tsv(stream))
          .alsoCalled("tsv");

  private SeparatedFormats() {}

  public static List<ResultFormat> all() {
    return List.of(CSV, TSV);
  }
}
