package org.almagest.server.remote;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Tells the client which addresses a host has, and conceals those that are not to be asked. The
 * client connects to an address that it got here and looks up nothing by itself, so that there is
 * no time between check and use in which a name could change its meaning.
 */
final class CheckedNames implements DnsResolver {
  /** A host with a thousand addresses that do not answer would take a thousand timeouts. */
  private static final int TRIED = 4;

  private final DnsResolver names;
  private final AskableAddresses askable;

  CheckedNames(DnsResolver names, AskableAddresses askable) {
    this.names = names;
    this.askable = askable;
  }

  /**
   * @throws UnknownHostException if the host has no address, or none that may be asked: which of
   *     both is nobody's business
   */
  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    InetAddress[] allowed =
        Arrays.stream(names.resolve(host))
            .filter(askable::allow)
            .limit(TRIED)
            .toArray(InetAddress[]::new);
    if (allowed.length == 0) {
      throw new UnknownHostException();
    }
    return allowed;
  }

  @Override
  public String resolveCanonicalHostname(String host) {
    return host;
  }
}
