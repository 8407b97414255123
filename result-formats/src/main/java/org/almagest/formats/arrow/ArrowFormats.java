package org.almagest.formats.arrow;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** Arrow, by the names that clients use. */
public final class ArrowFormats {
  private static final String MEDIA_TYPE = "application/vnd.apache.arrow.stream";

  /** The streaming format: rows in batches, to be read while they arrive. */
  public static final ResultFormat ARROW =
      new ResultFormat(
              MEDIA_TYPE,
              MEDIA_TYPE,
              List.of(),
              null,
              Kind.BINARY,
              "arrows",
              (stream, _) -> new ArrowWriter(stream))
          .alsoCalled("arrow");

  private ArrowFormats() {}

  /** All of them. */
  public static List<ResultFormat> all() {
    return List.of(ARROW);
  }
}
