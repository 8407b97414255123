package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import org.almagest.server.settings.Settings;
import org.springframework.util.StringUtils;

/** What a request by plain HTTP asks for, as an address of HTTPS. */
final class SecureAddress {
  private static final int USUAL_PORT = 443;
  private static final String NOT_IN_ADDRESSES = "\"<>[\\]^`{|}";

  private final Settings settings;
  private final SecureConnector connector;

  SecureAddress(Settings settings, SecureConnector connector) {
    this.settings = settings;
    this.connector = connector;
  }

  /** The same host by the name that the client used, the same path and query. */
  String of(HttpServletRequest request) {
    String query = request.getQueryString();
    String asked = request.getRequestURI() + (query == null ? "" : "?" + query);
    return origin(request) + encoded(asked);
  }

  /** The public address if it is known, which may be a proxy's. */
  private String origin(HttpServletRequest request) {
    String known = settings.http().baseUrl();
    if (known != null && known.startsWith("https://")) {
      return StringUtils.trimTrailingCharacter(known, '/');
    }
    int port = connector.port().orElse(USUAL_PORT);
    return "https://" + BaseUrl.host(request) + (port == USUAL_PORT ? "" : ":" + port);
  }

  /** Tomcat takes some characters bare that clients would not find in an address of theirs. */
  private static String encoded(String asked) {
    StringBuilder address = new StringBuilder();
    for (byte each : asked.getBytes(StandardCharsets.ISO_8859_1)) {
      char character = (char) (each & 0xFF);
      boolean allowed =
          character > ' ' && character < 0x7F && NOT_IN_ADDRESSES.indexOf(character) < 0;
      address.append(allowed ? String.valueOf(character) : "%%%02X".formatted((int) character));
    }
    return address.toString();
  }
}
