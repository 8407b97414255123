package org.almagest.formats;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** A small result to be written: columns, rows, infos. */
public final class Result {
  private final List<OutputColumn> columns = new ArrayList<>();
  private final List<byte[][]> rows = new ArrayList<>();
  private final List<Header.Info> infos = new ArrayList<>();
  private Outcome outcome = new Outcome.Complete();

  public Result column(String name, ColumnType type) {
    columns.add(OutputColumn.of(name, type));
    return this;
  }

  public Result column(String name, ColumnType type, String datatype, @Nullable String arraysize) {
    VoType vo = new VoType(datatype, arraysize, null);
    columns.add(new OutputColumn(name, type, vo, Description.NONE));
    return this;
  }

  public Result column(OutputColumn column) {
    columns.add(column);
    return this;
  }

  public Result info(String name, String value) {
    infos.add(new Header.Info(name, value));
    return this;
  }

  public Result row(byte[]... cells) {
    rows.add(cells);
    return this;
  }

  public Result ending(Outcome newOutcome) {
    outcome = newOutcome;
    return this;
  }

  public byte[] as(ResultFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ResultWriter writer = started(format, bytes)) {
      writeRows(writer);
      writer.end(outcome);
    }
    return bytes.toByteArray();
  }

  /** With the first value that cannot be written as the outcome, as a server does it. */
  public byte[] brokenOffAs(ResultFormat format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ResultWriter writer = started(format, bytes);
    try {
      writeRows(writer);
    } catch (UnwritableValueException e) {
      writer.end(new Outcome.Failed(Objects.toString(e.getMessage())));
    }
    return bytes.toByteArray();
  }

  private ResultWriter started(ResultFormat format, ByteArrayOutputStream bytes)
      throws IOException {
    ResultWriter writer = format.writer(bytes, Scratch.ofSystem());
    writer.start(new Header(columns, infos));
    return writer;
  }

  private void writeRows(ResultWriter writer) throws IOException {
    CopyDecoder decoder = new CopyDecoder(columns.size());
    for (byte[] message : CopyMessages.of(rows)) {
      decoder.feed(message);
      while (decoder.next()) {
        writer.row(decoder.row());
      }
    }
    decoder.finish();
  }

  public String textAs(ResultFormat format) throws IOException {
    return new String(as(format), StandardCharsets.UTF_8);
  }
}
