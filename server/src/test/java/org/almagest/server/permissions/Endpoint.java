package org.almagest.server.permissions;

import java.util.Comparator;

/**
 * A method and a path pattern that the server maps. What lies under the root and, as an alias,
 * without it is one, and so is what ends in a slash and what does not.
 *
 * @param method of HTTP, or ANY
 * @param path the pattern, with TAP for both places of the service and ROOT for the root
 */
record Endpoint(String method, String path) implements Comparable<Endpoint> {
  private static final String ROOT = "/tap-server";
  private static final String TAP = ROOT + "/tap";
  private static final String BARE = "/tap";

  static Endpoint of(String method, String pattern) {
    String bare = pattern.replaceFirst("(?<=.)/$", "");
    return new Endpoint(method, named(bare));
  }

  private static String named(String pattern) {
    if (isUnder(TAP, pattern)) {
      return "TAP" + pattern.substring(TAP.length());
    }
    if (isUnder(BARE, pattern)) {
      return "TAP" + pattern.substring(BARE.length());
    }
    return isUnder(ROOT, pattern) ? "ROOT" + pattern.substring(ROOT.length()) : pattern;
  }

  /** {@code path}, which begins as the matrix has it, in the place of {@code pattern}. */
  static String placed(String path, String pattern) {
    String tap = isUnder(TAP, pattern) ? TAP : BARE;
    String placed = path.replaceFirst("^TAP", tap).replaceFirst("^ROOT", ROOT);
    return pattern.length() > 1 && pattern.endsWith("/") ? placed + "/" : placed;
  }

  private static boolean isUnder(String place, String pattern) {
    return pattern.equals(place) || pattern.startsWith(place + "/");
  }

  @Override
  public int compareTo(Endpoint other) {
    return Comparator.comparing(Endpoint::path)
        .thenComparing(Endpoint::method)
        .compare(this, other);
  }

  @Override
  public String toString() {
    return method + " " + path;
  }
}
