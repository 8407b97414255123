package org.almagest.server.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalLong;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultFormat;
import org.almagest.formats.ResultWriter;
import org.almagest.formats.Scratch;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.almagest.server.query.ResultStart;
import org.almagest.server.query.ResultTarget;
import org.jspecify.annotations.Nullable;

/**
 * What a job has done, as a small table: clients break on a COMPLETED job without a result. Text,
 * whole numbers ({@code bigint}), real numbers ({@code double}) and truth values. Immutable.
 *
 * @param columns in order
 * @param rows a value for each column: String, Long, Double, Boolean, or null
 */
public record Summary(List<OutputColumn> columns, List<List<@Nullable Object>> rows) {
  public Summary {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }

  /** A summary of one row: names and values, one after the other. */
  public static Summary of(Object... namesAndValues) {
    List<OutputColumn> columns = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    for (int i = 0; i < namesAndValues.length; i += 2) {
      Object value = namesAndValues[i + 1];
      columns.add(OutputColumn.of(String.valueOf(namesAndValues[i]), type(value)));
      values.add(value);
    }
    return new Summary(columns, List.of(Collections.unmodifiableList(values)));
  }

  private static ColumnType type(Object value) {
    return switch (value) {
      case Long _ -> ColumnType.BIGINT;
      case Double _ -> ColumnType.DOUBLE;
      case Boolean _ -> ColumnType.BOOLEAN;
      case String _ -> ColumnType.UNICODE_TEXT;
      default -> throw new IllegalArgumentException("a summary holds no " + value.getClass());
    };
  }

  /** Number of rows. */
  long size() {
    return rows.size();
  }

  /** Writes all of it. */
  void write(ResultFormat format, Scratch scratch, ResultTarget target) throws IOException {
    CopyDecoder decoder = new CopyDecoder(columns.size());
    decoder.feed(SummaryRows.binary(rows));
    Outcome outcome = new Outcome.Complete();
    try (ResultWriter writer =
        format.writer(target.open(new ResultStart(outcome, OptionalLong.empty())), scratch)) {
      writer.start(new Header(columns, List.of()));
      while (decoder.next()) {
        writer.row(decoder.row());
      }
      writer.end(outcome);
    }
    target.end(outcome);
  }
}
