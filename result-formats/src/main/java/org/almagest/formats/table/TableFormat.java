package org.almagest.formats.table;

import java.util.Locale;
import java.util.Optional;

/** The formats of tables that people bring. */
public enum TableFormat {
  /** VOTable 1.0 to 1.5 in each of its serialisations. */
  VOTABLE,
  /** RFC 4180. */
  CSV,
  /** As CSV, with tabs. */
  TSV,
  /** Columns apart by blanks, as STIL's "ascii" and astropy's "basic". */
  ASCII,
  /** Astropy's enhanced CSV. */
  ECSV,
  FITS,
  PARQUET;

  /**
   * The format that {@code name} means: a word of a client or a media type, in any case; empty if
   * unknown.
   */
  public static Optional<TableFormat> named(String name) {
    String word = name.strip().toLowerCase(Locale.ROOT).replaceFirst("\\s*;.*$", "");
    return Optional.ofNullable(
        switch (word.replaceFirst("[_.](gzip|gz)$", "")) {
          case "votable",
              "votable_plain",
              "votable-binary",
              "votable-binary2",
              "votable-tabledata",
              "votable/td",
              "votable/b",
              "votable/b2",
              "vot",
              "xml",
              "application/x-votable+xml",
              "application/xml",
              "text/xml" ->
              VOTABLE;
          case "csv", "text/csv" -> CSV;
          case "tsv", "tab", "text/tab-separated-values", "text/tsv" -> TSV;
          case "ascii", "ascii.basic", "ascii.commented_header", "txt", "text/plain" -> ASCII;
          case "ecsv", "ascii.ecsv", "application/x-ecsv", "text/x-ecsv", "text/ecsv" -> ECSV;
          case "fits", "application/fits", "image/fits", "application/x-fits" -> FITS;
          case "parquet", "application/parquet", "application/vnd.apache.parquet" -> PARQUET;
          default -> null;
        });
  }
}
