package org.almagest.formats.html;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Row;
import org.almagest.formats.encode.Dialect;
import org.almagest.formats.encode.TextRows;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;

/**
 * A page with one table (HTML living standard), for people: units below the names, descriptions and
 * UCDs in their tooltips, what the result says of itself and how it ended below the table. No
 * scripts, styles or links: it shows under any content security policy.
 */
public final class HtmlWriter implements ResultWriter {
  private static final Dialect DIALECT = new HtmlText();
  private static final TextRows.Marks MARKS =
      new TextRows.Marks("<tr><td>", "</td><td>", "</td></tr>\n");
  private static final String PROLOG =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="UTF-8">
      <title>Query result</title>
      </head>
      <body>
      <table>
      <thead>
      <tr>
      """;
  private static final String EPILOG =
      """
      </body>
      </html>
      """;

  private final OutputStream stream;
  private Header header = new Header(List.of(), List.of());
  private TextRows rows;

  public HtmlWriter(OutputStream stream) {
    this.stream = stream;
    rows = new TextRows(stream, List.of(), DIALECT, MARKS);
  }

  @Override
  public void start(Header newHeader) {
    header = newHeader;
    rows = new TextRows(stream, header.columns(), DIALECT, MARKS);
    rows.put(PROLOG);
    header.columns().forEach(column -> rows.put(heading(column)));
    rows.put("</tr>\n</thead>\n<tbody>\n");
  }

  private static String heading(OutputColumn column) {
    Description description = column.description();
    String tooltip =
        Stream.of(description.text(), description.ucd())
            .filter(Objects::nonNull)
            .collect(Collectors.joining("\n"));
    String unit = description.unit();
    return "<th scope=\"col\""
        + (tooltip.isEmpty() ? "" : " title=\"" + HtmlText.of(tooltip) + "\"")
        + ">"
        + HtmlText.of(column.name())
        + (unit == null ? "" : "<br>[" + HtmlText.of(unit) + "]")
        + "</th>\n";
  }

  @Override
  public void row(Row row) throws IOException {
    rows.put(row);
  }

  @Override
  public void flush() throws IOException {
    rows.flush();
  }

  @Override
  public void end(Outcome outcome) throws IOException {
    rows.put("</tbody>\n</table>\n");
    switch (outcome) {
      case Outcome.Complete() -> {}
      case Outcome.Overflow(long limit, String message) -> note("The result is cut", message);
      case Outcome.Failed(String message) -> note("The result is incomplete", message);
    }
    if (!header.infos().isEmpty()) {
      rows.put("<dl>\n");
      header.infos().forEach(info -> rows.put(term(info)));
      rows.put("</dl>\n");
    }
    rows.put(EPILOG);
    rows.flush();
  }

  private void note(String what, String message) {
    rows.put("<p><strong>" + what + ":</strong> " + HtmlText.of(message) + "</p>\n");
  }

  private static String term(Header.Info info) {
    return "<dt>" + HtmlText.of(info.name()) + "</dt><dd>" + HtmlText.of(info.value()) + "</dd>\n";
  }
}
