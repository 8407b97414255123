package org.almagest.formats;

import java.util.List;
import java.util.Objects;
import org.almagest.schema.OutputColumn;

/**
 * What is known of a result before its first row.
 *
 * @param columns in order
 * @param infos what the document says of itself (query, server, time ...), in order
 */
public record Header(List<OutputColumn> columns, List<Info> infos) {
  /** A statement about the whole result: VOTable's INFO, a comment or a key elsewhere. */
  public record Info(String name, String value) {
    public Info {
      Objects.requireNonNull(name);
      Objects.requireNonNull(value);
    }
  }

  public Header {
    columns = List.copyOf(columns);
    infos = List.copyOf(infos);
  }
}
