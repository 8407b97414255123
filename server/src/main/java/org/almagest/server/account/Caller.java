package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.security.Principal;
import java.util.HexFormat;
import java.util.Optional;
import org.almagest.uws.Owner;
import org.springframework.security.core.Authentication;

/** Who sent a request. */
public final class Caller {
  private static final int HALF = 8;

  private Caller() {}

  /**
   * As the owner of what the request makes: whoever signed in; else nobody, known by the address.
   */
  public static Owner of(HttpServletRequest request) {
    Principal user = request.getUserPrincipal();
    return user == null
        ? new Owner.Anonymous(site(request.getRemoteAddr()))
        : new Owner.User(user.getName());
  }

  /** Whoever signed in, and how; empty for nobody. */
  public static Optional<Identity> identity(HttpServletRequest request) {
    Principal user = request.getUserPrincipal();
    Object known = user instanceof Authentication proof ? proof.getPrincipal() : user;
    return known instanceof Identity identity ? Optional.of(identity) : Optional.empty();
  }

  /** The whole of an IPv4 address; of IPv6 the half that names the network: the rest is free. */
  public static String site(String address) {
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
