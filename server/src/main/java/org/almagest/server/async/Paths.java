package org.almagest.server.async;

/** Where the jobs lie. */
final class Paths {
  static final String UNDER_ROOT = "${almagest.http.root}/tap/async";
  static final String BARE = "/tap/async";

  private Paths() {}
}
