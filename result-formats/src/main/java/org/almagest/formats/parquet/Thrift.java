package org.almagest.formats.parquet;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.almagest.formats.encode.ByteSink;

/**
 * Structures in Thrift's compact protocol, in which Parquet keeps its metadata. Fields come in
 * ascending order of their numbers.
 */
final class Thrift {
  /** The protocol's numbers of types. */
  enum Type {
    INT(5),
    TEXT(8),
    STRUCT(12);

    private final int code;

    Type(int code) {
      this.code = code;
    }
  }

  private static final int TRUE = 1;
  private static final int FALSE = 2;
  private static final int BYTE = 3;
  private static final int LONG = 6;
  private static final int LIST = 9;
  private static final int GREATEST_STEP = 15;

  private final ByteSink sink;
  private final Deque<Integer> outerFields = new ArrayDeque<>();
  private int lastField;

  Thrift(ByteSink sink) {
    this.sink = sink;
  }

  /** Begins a structure that is no field: the outermost one, or an element of a list. */
  void begin() {
    outerFields.push(lastField);
    lastField = 0;
  }

  /** Begins a structure. */
  void begin(int field) {
    putField(field, Type.STRUCT.code);
    begin();
  }

  void end() {
    sink.put(0);
    lastField = outerFields.pop();
  }

  void putInt(int field, int value) {
    putField(field, Type.INT.code);
    putElement(value);
  }

  void putLong(int field, long value) {
    putField(field, LONG);
    putNumber(zigzag(value));
  }

  void putByte(int field, int value) {
    putField(field, BYTE);
    sink.put(value);
  }

  void putBoolean(int field, boolean value) {
    putField(field, value ? TRUE : FALSE);
  }

  void putText(int field, String value) {
    putField(field, Type.TEXT.code);
    putElement(value);
  }

  /** Announces a list, whose elements follow. */
  void putList(int field, Type elements, int count) {
    putField(field, LIST);
    if (count < GREATEST_STEP) {
      sink.put((count << 4) | elements.code);
      return;
    }
    sink.put(0xF0 | elements.code);
    putNumber(count);
  }

  void putElement(int value) {
    putNumber(zigzag(value));
  }

  void putElement(String value) {
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    putNumber(utf8.length);
    sink.put(utf8);
  }

  /** Elements of a list that another {@code Thrift} has written. */
  void putElements(ByteSink elements) {
    sink.put(elements.array(), 0, elements.size());
  }

  private void putField(int field, int type) {
    int step = field - lastField;
    if (step > GREATEST_STEP || step < 1) {
      throw new IllegalStateException("field " + field + " after field " + lastField);
    }
    sink.put((step << 4) | type);
    lastField = field;
  }

  private void putNumber(long value) {
    VariableInt.put(value, sink);
  }

  private static long zigzag(long value) {
    return (value << 1) ^ (value >> (Long.SIZE - 1));
  }
}
