package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.util.HexFormat;
import org.almagest.uws.Owner;

/** Who sent a request, as the owner of what it makes. */
public final class Caller {
  private static final int HALF = 8;

  private Caller() {}

  /** Whoever signed in; else nobody, known by the address. */
  public static Owner of(HttpServletRequest request) {
    Principal user = request.getUserPrincipal();
    return user == null
        ? new Owner.Anonymous(site(request.getRemoteAddr()))
        : new Owner.User(user.getName());
  }

  /** The whole of an IPv4 address; of IPv6 the half that names the network: the rest is free. */
  static String site(String address) {
    try {
      InetAddress literal = InetAddress.ofLiteral(address);
      return literal instanceof Inet6Address
          ? HexFormat.of().formatHex(literal.getAddress(), 0, HALF)
          : literal.getHostAddress();
    } catch (IllegalArgumentException noAddress) {
      return address;
    }
  }
}
