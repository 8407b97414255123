package org.almagest.formats.arrow;

import com.google.flatbuffers.FlatBufferBuilder;
import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.Header;
import org.almagest.formats.Outcome;
import org.almagest.schema.OutputColumn;
import org.apache.arrow.flatbuf.KeyValue;
import org.jspecify.annotations.Nullable;

/** Arrow's custom metadata: what a table says of itself, a column of itself, the end of both. */
final class KeyValues {
  private static final String STATUS = "QUERY_STATUS";

  private final List<Header.Info> entries = new ArrayList<>();

  private KeyValues() {}

  static KeyValues of(Header header) {
    KeyValues values = new KeyValues();
    values.add(STATUS, "OK");
    values.entries.addAll(header.infos());
    return values;
  }

  /** The words of VOTable's FIELD; of the arraysize, the shape that a list does not tell. */
  static KeyValues of(OutputColumn column) {
    KeyValues values = new KeyValues();
    values.add("unit", column.description().unit());
    values.add("ucd", column.description().ucd());
    values.add("utype", column.description().utype());
    values.add("description", column.description().text());
    values.add("datatype", column.vo().datatype());
    values.add("arraysize", column.vo().arraysize());
    values.add("xtype", column.vo().xtype());
    return values;
  }

  static KeyValues of(Outcome.Overflow overflow) {
    KeyValues values = new KeyValues();
    values.add(STATUS, "OVERFLOW");
    values.add("message", overflow.message());
    return values;
  }

  static KeyValues none() {
    return new KeyValues();
  }

  private void add(String key, @Nullable String value) {
    if (value != null) {
      entries.add(new Header.Info(key, value));
    }
  }

  /** Puts each entry into {@code builder} and returns where they start. */
  int[] offsets(FlatBufferBuilder builder) {
    return entries.stream().mapToInt(entry -> put(entry, builder)).toArray();
  }

  private static int put(Header.Info entry, FlatBufferBuilder builder) {
    int key = builder.createString(entry.name());
    return KeyValue.createKeyValue(builder, key, builder.createString(entry.value()));
  }
}
