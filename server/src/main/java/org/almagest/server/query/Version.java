package org.almagest.server.query;

/** The version of the running server. */
final class Version {
  /** From the jar's manifest; a development build has none. */
  static final String TEXT = read();

  private Version() {}

  private static String read() {
    String version = Version.class.getPackage().getImplementationVersion();
    return version == null ? "development" : version;
  }
}
