package org.almagest.formats.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Rows in the text format of PostgreSQL's COPY: UTF-8, tabs between values, {@code \N} for null.
 *
 * <p>Text, not binary: pgSphere's types have no binary form, and numbers out of a text file pass as
 * they are.
 */
public final class CopyText implements CopyBuffer {
  private byte[] bytes = new byte[1 << 17];
  private int size;
  private boolean started;

  @Override
  public Form form() {
    return Form.TEXT;
  }

  @Override
  public byte[] bytes() {
    return bytes;
  }

  @Override
  public int size() {
    return size;
  }

  @Override
  public void clear() {
    size = 0;
  }

  @Override
  public void startRow(int columns) {}

  @Override
  public void addNull() {
    separate();
    append('\\');
    append('N');
  }

  /** A value of characters that need no escape: digits, letters, braces. */
  @SuppressWarnings("deprecation") // getBytes of Latin-1 is the one copy without an encoder
  public void addPlain(String value) {
    separate();
    ensure(value.length());
    value.getBytes(0, value.length(), bytes, size);
    size += value.length();
  }

  /** Any text. */
  public void addText(String value) {
    separate();
    for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
      escape(b);
    }
  }

  @Override
  public void end() {}

  @Override
  public void endRow() {
    append('\n');
    started = false;
  }

  private void escape(byte b) {
    switch (b) {
      case '\\' -> pair('\\');
      case '\n' -> pair('n');
      case '\r' -> pair('r');
      case '\t' -> pair('t');
      default -> append(b);
    }
  }

  private void pair(char second) {
    append('\\');
    append(second);
  }

  private void separate() {
    if (started) {
      append('\t');
    }
    started = true;
  }

  private void append(int b) {
    ensure(1);
    bytes[size++] = (byte) b;
  }

  private void ensure(int more) {
    if (bytes.length - size < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
    }
  }
}
