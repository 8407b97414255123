package org.almagest.formats.parquet;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** Parquet, by the names that clients use. */
public final class ParquetFormats {
  private static final String MEDIA_TYPE = "application/vnd.apache.parquet";

  /** With the VOTable of the result in its footer (IVOA Note "Parquet in the VO" 1.0). */
  public static final ResultFormat PARQUET =
      new ResultFormat(
              MEDIA_TYPE,
              MEDIA_TYPE,
              List.of(),
              null,
              Kind.BINARY,
              "parquet",
              (stream, _) -> new ParquetWriter(stream))
          .alsoCalled("application/x-parquet", "application/x-parquet")
          .alsoCalled("parquet");

  private ParquetFormats() {}

  /** All of them. */
  public static List<ResultFormat> all() {
    return List.of(PARQUET);
  }
}
