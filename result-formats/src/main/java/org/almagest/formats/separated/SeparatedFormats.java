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

  /** Comma-separated values after a description of the columns; no media type is registered. */
  public static final ResultFormat ECSV =
      new ResultFormat(
              "text/x-ecsv",
              "text/x-ecsv;charset=UTF-8",
              List.of(),
              null,
              Kind.TEXT,
              "ecsv",
              (stream, _) -> new EcsvWriter(stream))
          .alsoCalled("ecsv")
          .alsoCalled("application/x-ecsv", "application/x-ecsv");

  private SeparatedFormats() {}

  public static List<ResultFormat> all() {
    return List.of(CSV, TSV, ECSV);
  }
}
