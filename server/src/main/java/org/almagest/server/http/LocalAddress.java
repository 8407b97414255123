package org.almagest.server.http;

import org.almagest.server.settings.Settings;

/** The TAP service as it is reached from this machine. */
public final class LocalAddress {
  private LocalAddress() {}

  /** By plain HTTP. */
  public static String plain(Settings settings, int port) {
    return "http://" + of(settings, host(settings), port);
  }

  /** By HTTPS. */
  public static String secure(Settings settings, int port) {
    return secure(settings, host(settings), port);
  }

  /**
   * By HTTPS, under another name.
   *
   * @param host a name, or an address as URLs have it
   */
  public static String secure(Settings settings, String host, int port) {
    return "https://" + of(settings, host, port);
  }

  private static String of(Settings settings, String host, int port) {
    return host + ":" + port + settings.http().root() + "/tap";
  }

  /** Who listens everywhere listens here too. */
  private static String host(Settings settings) {
    String address = settings.address();
    if (address.equals("0.0.0.0") || address.equals("::")) {
      return "127.0.0.1";
    }
    return address.indexOf(':') >= 0 ? "[" + address + "]" : address;
  }
}
