package org.almagest.server.operator;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.HexFormat;
import javax.security.auth.x500.X500Principal;
import org.almagest.server.account.Link;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Option;

/** What others know a user by, as the operator names it: one of three. */
final class LinkOptions {
  /** What proxy certificates have and no others (RFC 3820). */
  private static final String PROXY = "1.3.6.1.5.5.7.1.14";

  @ArgGroup(exclusive = false)
  private @Nullable Subject subject;

  @Option(
      names = "--certificate",
      paramLabel = "FILE.pem",
      description = "A certificate that they come with.")
  private @Nullable Path certificate;

  @Option(
      names = "--dn",
      paramLabel = "NAME",
      description = {
        "The name in any certificate of an authority that the archive believes",
        "(almagest.https.client-authorities), such as \"CN=Ann,O=Example\"."
      })
  private @Nullable String name;

  /** A subject of an issuer. */
  static final class Subject {
    @Option(
        names = "--issuer",
        required = true,
        paramLabel = "URI",
        description = "The OpenID Connect issuer, to the letter as its tokens have it (iss).")
    private String issuer = "";

    @Option(
        names = "--subject",
        required = true,
        paramLabel = "TEXT",
        description = "Who they are there (sub).")
    private String subject = "";
  }

  /**
   * The link.
   *
   * @throws IOException if the certificate's file cannot be read
   */
  Link link() throws IOException {
    if (subject != null) {
      return new Link.Subject(subject.issuer, subject.subject);
    }
    if (certificate != null) {
      return new Link.Certificate(fingerprint(certificate));
    }
    if (name != null) {
      return distinguished(name);
    }
    throw new AccountProblem("say which: --issuer with --subject, --certificate or --dn");
  }

  private static String fingerprint(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      X509Certificate certificate =
          (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
      if (certificate.getExtensionValue(PROXY) != null) {
        throw new AccountProblem(
            file
                + " begins with a proxy certificate, which lasts for hours; give the person's own"
                + " certificate, or its name with --dn");
      }
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(certificate.getEncoded());
      return HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException unreadable) {
      throw new AccountProblem(file + " has no certificate in it: " + unreadable.getMessage());
    }
  }

  private static Link distinguished(String name) {
    try {
      return Link.DistinguishedName.of(new X500Principal(name));
    } catch (IllegalArgumentException noName) {
      throw new AccountProblem("--dn: %s is no name such as CN=Ann,O=Example".formatted(name));
    }
  }
}
