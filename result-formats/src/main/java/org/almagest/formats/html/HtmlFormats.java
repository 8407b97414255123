package org.almagest.formats.html;

import java.util.List;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultFormat.Kind;

/** HTML, by the names that clients use. */
public final class HtmlFormats {
  /** A page with one table. */
  public static final ResultFormat HTML =
      new ResultFormat(
              "text/html",
              "text/html;charset=UTF-8",
              List.of(),
              null,
              Kind.TEXT,
              "html",
              (stream, _) -> new HtmlWriter(stream))
          .alsoCalled("html");

  private HtmlFormats() {}

  public static List<ResultFormat> all() {
    return List.of(HTML);
  }
}
