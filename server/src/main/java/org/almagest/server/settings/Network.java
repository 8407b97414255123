package org.almagest.server.settings;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that begin alike (RFC 4632).
 *
 * @param address one of them
 * @param bits that are the same in all
 */
record Network(InetAddress address, int bits) {
  /**
   * {@code 10.0.0.0/8}, {@code ::1}; no names, which somebody else may give away.
   *
   * @throws IllegalArgumentException if it is neither
   */
  static Network parse(String text) {
    int slash = text.indexOf('/');
    InetAddress address = literal(slash < 0 ? text : text.substring(0, slash), text);
    int longest = address.getAddress().length * Byte.SIZE;
    int bits = slash < 0 ? longest : number(text.substring(slash + 1), text);
    if (bits > longest) {
      throw wrong(text);
    }
    return new Network(address, bits);
  }

  private static InetAddress literal(String address, String text) {
    try {
      return InetAddress.ofLiteral(address.strip());
    } catch (IllegalArgumentException noAddress) {
      throw wrong(text);
    }
  }

  private static int number(String digits, String text) {
    if (!digits.matches("[0-9]{1,3}")) {
      throw wrong(text);
    }
    return Integer.parseInt(digits);
  }

  private static IllegalArgumentException wrong(String text) {
    return new IllegalArgumentException(
        "\"%s\" is neither an address nor a network as in 10.0.0.0/8".formatted(text));
  }

  boolean contains(InetAddress other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.getAddress();
    int whole = bits / Byte.SIZE;
    return mine.length == theirs.length
        && Arrays.equals(mine, 0, whole, theirs, 0, whole)
        && (bits % Byte.SIZE == 0 || startsAlike(mine[whole], theirs[whole]));
  }

  private boolean startsAlike(byte one, byte other) {
    int mask = 0xFF << (Byte.SIZE - bits % Byte.SIZE);
    return ((one ^ other) & mask & 0xFF) == 0;
  }
}
