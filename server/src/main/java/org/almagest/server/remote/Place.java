package org.almagest.server.remote;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where a file is said to be: a URL of which everything is known but what its host's name means.
 *
 * @param uri absolute, with a host, without user and fragment
 * @param secure whether it is read by HTTPS
 */
record Place(URI uri, boolean secure) {
  /** Below, but for those of the web, live services that were not made to be asked by strangers. */
  private static final int FIRST_FREE_PORT = 1024;

  private static final int HTTP_PORT = 80;
  private static final int HTTPS_PORT = 443;

  /** 2130706433, 0x7f000001, 127.1, 0177.0.0.1: an address for some, a name for others. */
  private static final Pattern LOOKS_NUMERIC =
      Pattern.compile("(?:.*\\.)?(?:[0-9]+|0x[0-9a-f]*)\\.?");

  private static final Pattern FOUR_NUMBERS =
      Pattern.compile("(?:(?:0|[1-9][0-9]{0,2})\\.){3}(?:0|[1-9][0-9]{0,2})");

  /**
   * What can be told before the host is looked up.
   *
   * @throws WrongPlaceException if the server does not read from such a place
   */
  static Place of(URI uri) throws WrongPlaceException {
    Place place = new Place(uri, isSecure(uri));
    if (uri.getRawUserInfo() != null) {
      throw new WrongPlaceException(
          "it holds a user or password, which are not sent; give an address without them");
    }
    place.checkHost();
    place.checkPort();
    return place;
  }

  private static boolean isSecure(URI uri) throws WrongPlaceException {
    String scheme = uri.getScheme();
    if ("https".equalsIgnoreCase(scheme)) {
      return true;
    }
    if ("http".equalsIgnoreCase(scheme)) {
      return false;
    }
    throw new WrongPlaceException("only http and https addresses are read");
  }

  private void checkHost() throws WrongPlaceException {
    String host = uri.getHost();
    if (host == null || host.isEmpty()) {
      throw new WrongPlaceException("it names no host; write http://host/path");
    }
    String lower = host.toLowerCase(Locale.ROOT);
    if (LOOKS_NUMERIC.matcher(lower).matches() && !FOUR_NUMBERS.matcher(lower).matches()) {
      throw new WrongPlaceException(
          "its host is a number; write a name, or four numbers as in 198.51.100.7");
    }
  }

  private void checkPort() throws WrongPlaceException {
    int port = uri.getPort();
    boolean ofTheWeb = port == -1 || port == HTTP_PORT || port == HTTPS_PORT;
    if (!ofTheWeb && port < FIRST_FREE_PORT) {
      throw new WrongPlaceException(
          "its port is %d; files are read from ports 80, 443 and from 1024 on".formatted(port));
    }
  }

  /** Whether what was asked for in private would be read where others can see and change it. */
  boolean leaksTo(Place next) {
    return secure && !next.secure;
  }

  String host() {
    return uri.getHost();
  }
}
