package org.almagest.server.tls;

import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * The authority that an archive has for its own certificate alone: clients that trust it need not
 * be told of every new certificate.
 *
 * @param key its private key
 * @param certificate its certificate, signed by itself
 */
record Authority(PrivateKey key, X509Certificate certificate) {
  private static final Duration VALID = Duration.ofDays(3653);
  private static final Duration CERTIFICATE_VALID = Duration.ofDays(397);

  /** The longest common name (RFC 5280 appendix A.1), less what is said beside the host. */
  private static final int LONGEST_HOST = 40;

  /**
   * The authority of a folder; made when there is none, or it runs out before {@code needed}.
   *
   * @throws CertificateException when it is damaged: made anew it would have to be trusted anew
   */
  static Authority ensure(TlsFolder folder, String host, Instant now, Instant needed) {
    if (Files.exists(folder.authority())) {
      Authority kept = kept(folder);
      if (kept.certificate.getNotAfter().toInstant().isAfter(needed)) {
        return kept;
      }
    }
    Authority made = make(host, now);
    TlsFolder.writeKey(folder.authorityKey(), PemFile.text(made.key));
    TlsFolder.writeCertificate(folder.authority(), PemFile.text(made.certificate));
    return made;
  }

  private static Authority kept(TlsFolder folder) {
    try {
      ConfiguredCertificate files =
          new ConfiguredCertificate(folder.authority(), folder.authorityKey());
      Credentials kept = files.load();
      return new Authority(kept.key(), kept.leaf());
    } catch (CertificateException damaged) {
      throw new CertificateException(
          ("The archive's own authority cannot be used. %s Delete %s, and the next start makes another,"
                  + " which clients then have to trust.")
              .formatted(damaged.getMessage(), folder.authority()),
          damaged);
    }
  }

  private static Authority make(String host, Instant now) {
    KeyPair keys = Issue.keys();
    X500Principal name = name(host);
    X509Certificate certificate =
        Issue.of(name, keys.getPublic(), name, keys.getPublic(), now, now.plus(VALID))
            .with(Extension.basicConstraints, true, new BasicConstraints(0))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign))
            .signed(keys.getPrivate());
    return new Authority(keys.getPrivate(), certificate);
  }

  /** No two are called the same, so that a client can trust many. */
  private static X500Principal name(String host) {
    byte[] number = new byte[4];
    new SecureRandom().nextBytes(number);
    return new X500Principal(
        "CN=Almagest of %s %s".formatted(shortened(host), HexFormat.of().formatHex(number)));
  }

  private static String shortened(String host) {
    return host.substring(0, Math.min(host.length(), LONGEST_HOST));
  }

  /** A new key and a certificate for {@code names}, no longer valid than the authority. */
  Credentials issue(String host, Set<AlternativeName> names, Instant now) {
    KeyPair keys = Issue.keys();
    X509Certificate made =
        Issue.of(
                certificate.getSubjectX500Principal(),
                certificate.getPublicKey(),
                new X500Principal("CN=" + shortened(host)),
                keys.getPublic(),
                now,
                end(now))
            .with(Extension.basicConstraints, true, new BasicConstraints(false))
            .with(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature))
            .with(
                Extension.extendedKeyUsage,
                false,
                new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth))
            .with(Extension.subjectAlternativeName, false, encoded(names))
            .signed(key);
    return new Credentials(keys.getPrivate(), List.of(made));
  }

  private Instant end(Instant now) {
    Instant own = certificate.getNotAfter().toInstant();
    Instant usual = now.plus(CERTIFICATE_VALID);
    return usual.isBefore(own) ? usual : own;
  }

  private static GeneralNames encoded(Set<AlternativeName> names) {
    return new GeneralNames(
        names.stream().map(AlternativeName::encoded).toArray(GeneralName[]::new));
  }

  boolean hasSigned(X509Certificate other) {
    try {
      other.verify(certificate.getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  /** Without the key, for logs. */
  @Override
  public String toString() {
    return certificate.getSubjectX500Principal().getName();
  }
}
