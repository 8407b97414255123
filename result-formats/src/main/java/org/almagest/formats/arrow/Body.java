package org.almagest.formats.arrow;

import java.util.ArrayList;
import java.util.List;
import org.almagest.formats.encode.ByteSink;

/** The bytes of a record batch, and where each array's buffers lie in them. */
final class Body {
  /** Buffers start at multiples of this (Arrow IPC: 8 or 64). */
  static final int ALIGNMENT = 8;

  /**
   * An array.
   *
   * @param length its slots
   * @param nulls how many of them are null
   */
  record Node(int length, int nulls) {}

  /** Where a buffer lies. */
  record Range(int offset, int length) {}

  private final ByteSink bytes = new ByteSink(1024);
  private final List<Node> nodes = new ArrayList<>();
  private final List<Range> ranges = new ArrayList<>();
  private int start;

  void addNode(int length, int nulls) {
    nodes.add(new Node(length, nulls));
  }

  /** Where the next buffer is to be written; {@link #endBuffer} ends it. */
  ByteSink buffer() {
    start = bytes.size();
    return bytes;
  }

  void endBuffer() {
    ranges.add(new Range(start, bytes.size() - start));
    bytes.reserve(Math.floorMod(-bytes.size(), ALIGNMENT));
  }

  /** A buffer of the first {@code length} bytes of {@code source}. */
  void addBuffer(ByteSink source, int length) {
    buffer().put(source.array(), 0, length);
    endBuffer();
  }

  List<Node> nodes() {
    return nodes;
  }

  List<Range> ranges() {
    return ranges;
  }

  ByteSink bytes() {
    return bytes;
  }
}
