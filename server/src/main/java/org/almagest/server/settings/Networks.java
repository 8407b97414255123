package org.almagest.server.settings;

import java.net.InetAddress;
import java.util.List;

/** The addresses that a setting names, as networks. Immutable. */
public final class Networks {
  private final List<Network> networks;

  private Networks(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * {@code 10.0.0.0/8}, {@code ::1}; no names, which somebody else may give away.
   *
   * @param setting the key that the texts stand under
   * @throws IllegalArgumentException if one of them is neither an address nor a network
   */
  public static Networks of(String setting, List<String> texts) {
    try {
      return new Networks(texts.stream().map(Network::parse).toList());
    } catch (IllegalArgumentException wrong) {
      throw new IllegalArgumentException(setting + ": " + wrong.getMessage(), wrong);
    }
  }

  /** Whether an address is in one of them; what is no literal address is in none. */
  public boolean contain(String address) {
    try {
      return contain(InetAddress.ofLiteral(address));
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }

  /** Whether an address is in one of them. */
  public boolean contain(InetAddress address) {
    return networks.stream().anyMatch(network -> network.contains(address));
  }
}
