package org.almagest.server.account;

/** What others know a user by. One link leads to one user, a user may have many. */
public sealed interface Link {
  /**
   * A subject of an OpenID Connect issuer.
   *
   * @param issuer as its tokens say it
   * @param subject as its tokens say it
   */
  record Subject(String issuer, String subject) implements Link {}

  /**
   * One certificate.
   *
   * @param sha256 of its DER form, 64 hexadecimal digits in lower case
   */
  record Certificate(String sha256) implements Link {}

  /**
   * Any certificate for this name from an authority that the archive believes.
   *
   * @param name as RFC 2253 writes it
   */
  record DistinguishedName(String name) implements Link {}
}
