package org.almagest.formats.text;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** Plain text, by the names that clients use. */
public final class PlainFormats {
  /** Columns below each other. */
  public static final ResultFormat TEXT =
      new ResultFormat(
              "text/plain",
              "text/plain;charset=UTF-8",
              List.of(),
              null,
              Kind.TEXT,
              "txt",
              (stream, _) -> new AlignedWriter(stream))
          .alsoCalled("text")
          .alsoCalled("txt");

  private PlainFormats() {}

  public static List<ResultFormat> all() {
    return List.of(TEXT);
  }
}
