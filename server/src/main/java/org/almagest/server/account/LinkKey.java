package org.almagest.server.account;

/** How a link is kept. */
record LinkKey(String kind, String issuer, String value) {
  private static final String SUBJECT = "SUBJECT";
  private static final String CERTIFICATE = "CERTIFICATE";
  private static final String DISTINGUISHED_NAME = "DISTINGUISHED_NAME";

  static LinkKey of(Link link) {
    return switch (link) {
      case Link.Subject(String issuer, String subject) -> new LinkKey(SUBJECT, issuer, subject);
      case Link.Certificate(String sha256) -> new LinkKey(CERTIFICATE, "", sha256);
      case Link.DistinguishedName(String name) -> new LinkKey(DISTINGUISHED_NAME, "", name);
    };
  }

  Link link() {
    return switch (kind) {
      case SUBJECT -> new Link.Subject(issuer, value);
      case CERTIFICATE -> new Link.Certificate(value);
      case DISTINGUISHED_NAME -> new Link.DistinguishedName(value);
      default -> throw new IllegalStateException("the database has a link of the kind " + kind);
    };
  }
}
