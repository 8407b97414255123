package org.almagest.server.account;

import java.util.Map;
import javax.security.auth.x500.X500Principal;

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
  record DistinguishedName(String name) implements Link {
    /** Written by name, not by the bytes of their values, which one text may have several of. */
    private static final Map<String, String> MORE =
        Map.of(
            "1.2.840.113549.1.9.1", "EMAILADDRESS",
            "2.5.4.4", "SURNAME",
            "2.5.4.5", "SERIALNUMBER",
            "2.5.4.12", "T",
            "2.5.4.42", "GIVENNAME",
            "2.5.4.43", "INITIALS",
            "2.5.4.44", "GENERATION",
            "2.5.4.46", "DNQUALIFIER");

    /** The link of whoever a certificate calls so. */
    public static DistinguishedName of(X500Principal subject) {
      return new DistinguishedName(subject.getName(X500Principal.RFC2253, MORE));
    }
  }
}
