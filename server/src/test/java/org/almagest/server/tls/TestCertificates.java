package org.almagest.server.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.function.UnaryOperator;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Certificates for tests: authorities, people, programs in their name. */
public final class TestCertificates {
  /** When those are valid that are. */
  public static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

  private static final Instant END = NOW.plus(Duration.ofDays(300));
  private static final String INHERIT_ALL = "1.3.6.1.5.5.7.21.1";

  private TestCertificates() {}

  /** A certificate with its keys. */
  public record Bearer(X509Certificate certificate, KeyPair keys) {
    /** As the server's PEM files would have it. */
    public void write(Path certificateFile, Path keyFile) {
      try {
        Files.writeString(certificateFile, PemFile.text(certificate));
        Files.writeString(keyFile, PemFile.text(keys.getPrivate()));
      } catch (IOException failure) {
        throw new UncheckedIOException(failure);
      }
    }
  }

  public static Bearer authority(String name) {
    KeyPair keys = Issue.keys();
    X500Principal subject = new X500Principal(name);
    return signed(
        subject,
        keys,
        subject,
        keys,
        END,
        issue -> issue.with(Extension.basicConstraints, true, new BasicConstraints(true)));
  }

  /** Somebody's, until {@code end}. */
  public static Bearer person(Bearer authority, String name, Instant end) {
    return of(authority, name, end, KeyPurposeId.id_kp_clientAuth);
  }

  public static Bearer person(Bearer authority, String name) {
    return person(authority, name, END);
  }

  /** A server's, which is not for clients. */
  public static Bearer server(Bearer authority, String name) {
    return of(authority, name, END, KeyPurposeId.id_kp_serverAuth);
  }

  private static Bearer of(Bearer authority, String name, Instant end, KeyPurposeId purpose) {
    return signed(
        authority.certificate().getSubjectX500Principal(),
        authority.keys(),
        new X500Principal(name),
        Issue.keys(),
        end,
        issue -> issue.with(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose)));
  }

  public static Bearer selfSigned(String name) {
    KeyPair keys = Issue.keys();
    return signed(
        new X500Principal(name),
        keys,
        new X500Principal(name),
        keys,
        END,
        UnaryOperator.identity());
  }

  /** A proxy's that may do all that its issuer may. */
  public static Bearer proxy(Bearer issuer, String commonName) {
    return proxy(issuer, issuer.keys(), commonName, -1, INHERIT_ALL);
  }

  /**
   * A proxy's.
   *
   * @param signer whose key signs
   * @param depth proxies that may follow, -1 for any number
   * @param policy its policy language
   */
  public static Bearer proxy(
      Bearer issuer, KeyPair signer, String commonName, int depth, String policy) {
    X500Principal above = issuer.certificate().getSubjectX500Principal();
    return signed(
        above,
        signer,
        new X500Principal("CN=" + commonName + "," + above.getName()),
        Issue.keys(),
        END,
        issue -> issue.with(mark(), true, proxyInfo(depth, policy)));
  }

  private static ASN1ObjectIdentifier mark() {
    return new ASN1ObjectIdentifier("1.3.6.1.5.5.7.1.14");
  }

  private static DERSequence proxyInfo(int depth, String policy) {
    ASN1EncodableVector info = new ASN1EncodableVector();
    if (depth >= 0) {
      info.add(new ASN1Integer(depth));
    }
    info.add(new DERSequence(new ASN1ObjectIdentifier(policy)));
    return new DERSequence(info);
  }

  private static Bearer signed(
      X500Principal issuer,
      KeyPair signer,
      X500Principal subject,
      KeyPair keys,
      Instant end,
      UnaryOperator<Issue> extensions) {
    PublicKey signers = signer.getPublic();
    Issue issue =
        Issue.of(issuer, signers, subject, keys.getPublic(), NOW.minus(Duration.ofDays(100)), end);
    return new Bearer(extensions.apply(issue).signed(signer.getPrivate()), keys);
  }
}
