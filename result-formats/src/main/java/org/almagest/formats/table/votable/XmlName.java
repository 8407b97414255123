package org.almagest.formats.table.votable;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The name of an element, as written with its prefix. */
final class XmlName {
  /** Of no element. */
  static final XmlName NONE = new XmlName(new byte[0], "");

  private final byte[] bytes;
  private final String local;

  private XmlName(byte[] bytes, String local) {
    this.bytes = bytes;
    this.local = local;
  }

  /** The names of a document, few and often the same. */
  static final class Cache {
    private static final int SLOTS = 256;
    private final XmlName[] names = new XmlName[SLOTS];

    /** The name that stands there; the same object for the same name most of the time. */
    XmlName of(byte[] buffer, int from, int to) {
      int slot = slot(buffer, from, to);
      XmlName known = names[slot];
      if (known == null || !known.is(buffer, from, to)) {
        known = made(buffer, from, to);
        names[slot] = known;
      }
      return known;
    }

    private static int slot(byte[] buffer, int from, int to) {
      int hash = 0;
      for (int i = from; i < to; i++) {
        hash = 31 * hash + buffer[i];
      }
      return hash & (SLOTS - 1);
    }

    private static XmlName made(byte[] buffer, int from, int to) {
      byte[] bytes = Arrays.copyOfRange(buffer, from, to);
      String whole = new String(bytes, StandardCharsets.UTF_8);
      return new XmlName(bytes, whole.substring(whole.indexOf(':') + 1));
    }
  }

  /** Without its prefix. */
  String local() {
    return local;
  }

  private boolean is(byte[] buffer, int from, int to) {
    boolean same = bytes.length == to - from;
    for (int i = 0; same && i < bytes.length; i++) {
      same = bytes[i] == buffer[from + i];
    }
    return same;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof XmlName name && Arrays.equals(bytes, name.bytes);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  @Override
  public String toString() {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
