package org.almagest.server.http;

import org.almagest.server.settings.Settings;

/** Addresses by settings, for tests of other packages. */
public final class BaseUrls {
  private BaseUrls() {}

  public static BaseUrl of(Settings settings) {
    return new BaseUrl(settings, new SecureConnector(settings));
  }
}
