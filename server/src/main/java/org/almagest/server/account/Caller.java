package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
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
    if (address.indexOf(':') < 0) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return InetAddress.getByName(address) instanceof Inet6Address
          ? HexFormat.of().formatHex(bytes, 0, HALF)
          : address;
    } catch (UnknownHostException notAnAddress) {
      return address;
    }
  }
}
