package org.almagest.server.work;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.CopyDecoder;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.formats.ResultWriter;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;

/**
 * What a job that is no query has done, as a table of one row: clients know no job without a
 * result. Immutable.
 *
 * @param items its columns in order
 */
public record Receipt(List<Item> items) {
  /** PostgreSQL's binary COPY, in which rows come to the writers: signature, flags, extension. */
  private static final byte[] HEADER = {
    'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xFF, '\r', '\n', 0, 0, 0, 0, 0, 0, 0, 0, 0
  };

  /** One value, which is text or a whole number, and what it is called. */
  public sealed interface Item {
    String name();

    /** A text. */
    record Text(String name, String value) implements Item {}

    /** A whole number. */
    record Count(String name, long value) implements Item {}
  }

  public Receipt {
    items = List.copyOf(items);
    if (items.isEmpty()) {
      throw new IllegalArgumentException("a receipt says something");
    }
  }

  /** One text, to be followed by more. */
  public static Receipt of(String name, String value) {
    return new Receipt(List.of(new Item.Text(name, value)));
  }

  /** This and a text more. */
  public Receipt with(String name, String value) {
    return with(new Item.Text(name, value));
  }

  /** This and a number more. */
  public Receipt with(String name, long value) {
    return with(new Item.Count(name, value));
  }

  private Receipt with(Item item) {
    List<Item> more = new ArrayList<>(items);
    more.add(item);
    return new Receipt(more);
  }

  /** All of it, header to end. */
  void write(ResultWriter writer) throws IOException {
    writer.start(new Header(items.stream().map(Receipt::column).toList(), List.of()));
    CopyDecoder decoder = new CopyDecoder(items.size());
    decoder.feed(copied());
    while (decoder.next()) {
      writer.row(decoder.row());
    }
    decoder.finish();
    writer.end(new Outcome.Complete());
  }

  private static OutputColumn column(Item item) {
    return OutputColumn.of(
        item.name(),
        switch (item) {
          case Item.Text _ -> ColumnType.UNICODE_TEXT;
          case Item.Count _ -> ColumnType.BIGINT;
        });
  }

  private byte[] copied() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream copy = new DataOutputStream(bytes);
    copy.write(HEADER);
    copy.writeShort(items.size());
    for (Item item : items) {
      write(item, copy);
    }
    copy.writeShort(-1);
    return bytes.toByteArray();
  }

  private static void write(Item item, DataOutputStream copy) throws IOException {
    switch (item) {
      case Item.Text(_, String value) -> {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        copy.writeInt(utf8.length);
        copy.write(utf8);
      }
      case Item.Count(_, long value) -> {
        copy.writeInt(Long.BYTES);
        copy.writeLong(value);
      }
    }
  }
}
