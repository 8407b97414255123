package org.almagest.server.remote;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.almagest.server.settings.Networks;

/** Which addresses the server asks for files. Immutable. */
final class AskableAddresses {
  private final Networks internal;

  /**
   * @param internal addresses and networks that are asked although they are not public
   */
  AskableAddresses(List<String> internal) {
    this.internal = Networks.of("almagest.fetch.internal", internal);
  }

  boolean allow(InetAddress address) {
    return internal.contain(address)
        || (SpecialNetworks.isPublic(address) && !isThisMachine(address));
  }

  /** Asked anew each time: machines get and lose addresses while the server runs. */
  private static boolean isThisMachine(InetAddress address) {
    try {
      return NetworkInterface.getByInetAddress(address) != null;
    } catch (SocketException unknown) {
      return true;
    }
  }
}
