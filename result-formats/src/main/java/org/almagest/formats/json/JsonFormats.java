package org.almagest.formats.json;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** JSON, by the names that clients use. */
public final class JsonFormats {
  /** Columns and rows in one object. */
  public static final ResultFormat JSON =
      new ResultFormat(
              "application/json",
              "application/json",
              List.of(),
              null,
              Kind.TEXT,
              "json",
              (stream, _) -> new JsonWriter(stream))
          .alsoCalled("json");

  private JsonFormats() {}

  public static List<ResultFormat> all() {
    return List.of(JSON);
  }
}
