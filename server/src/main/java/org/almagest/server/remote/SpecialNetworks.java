package org.almagest.server.remote;

import java.net.InetAddress;
import java.util.List;
import org.almagest.server.settings.Networks;

/** What the registries of special addresses (RFC 6890 and its successors) keep from the public. */
final class SpecialNetworks {
  private static final Networks NOT_PUBLIC =
      Networks.of(
          "special addresses",
          List.of(
              "0.0.0.0/8", // this host
              "10.0.0.0/8", // private
              "100.64.0.0/10", // shared with a provider
              "127.0.0.0/8", // loopback
              "169.254.0.0/16", // link-local, and where clouds tell machines their secrets
              "172.16.0.0/12", // private
              "192.0.0.0/24", // protocols
              "192.0.2.0/24", // documentation
              "192.88.99.0/24", // relays of 6to4
              "192.168.0.0/16", // private
              "198.18.0.0/15", // measurements
              "198.51.100.0/24", // documentation
              "203.0.113.0/24", // documentation
              "224.0.0.0/4", // multicast
              "240.0.0.0/4", // reserved, and broadcast
              "2001::/23", // protocols, Teredo among them
              "2001:db8::/32", // documentation
              "2002::/16", // 6to4: any IPv4 address within
              "3fff::/20")); // documentation

  /** All that is given to machines of the public lies in here. */
  private static final Networks GLOBAL_UNICAST =
      Networks.of("public addresses", List.of("2000::/3"));

  private static final Networks NAT64 =
      Networks.of("translated addresses", List.of("64:ff9b::/96"));

  private static final int IPV6_BYTES = 16;
  private static final int EMBEDDED_AT = 12;

  private SpecialNetworks() {}

  /** Whether anybody may ask there who is on the Internet. */
  static boolean isPublic(InetAddress address) {
    if (NAT64.contain(address)) {
      return isPublic(embedded(address));
    }
    boolean global = address.getAddress().length < IPV6_BYTES || GLOBAL_UNICAST.contain(address);
    return global && !NOT_PUBLIC.contain(address);
  }

  /** Networks without IPv4 reach its addresses by one of IPv6 that ends with them (RFC 6052). */
  private static InetAddress embedded(InetAddress address) {
    byte[] all = address.getAddress();
    StringBuilder text = new StringBuilder();
    for (int i = EMBEDDED_AT; i < IPV6_BYTES; i++) {
      text.append(text.isEmpty() ? "" : ".").append(Byte.toUnsignedInt(all[i]));
    }
    return InetAddress.ofLiteral(text.toString());
  }
}
