package org.almagest.server.tls;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/** One certificate on its way: the subject, extensions, then the signature. */
final class Issue {
  /** Clocks of clients may be behind. */
  private static final Duration EARLIER = Duration.ofHours(1);

  private static final int SERIAL_BITS = 159;

  private final JcaX509v3CertificateBuilder builder;

  private Issue(JcaX509v3CertificateBuilder builder) {
    this.builder = builder;
  }

  /** Keys on the curve P-256. */
  static KeyPair keys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return generator.generateKeyPair();
    } catch (GeneralSecurityException failure) {
      throw new CertificateException("Java cannot make keys on the curve P-256.", failure);
    }
  }

  /**
   * With the identifiers of both keys, without which strict clients refuse it (RFC 5280 sections
   * 4.2.1.1 and 4.2.1.2).
   */
  static Issue of(
      X500Principal issuer,
      PublicKey issuerKey,
      X500Principal subject,
      PublicKey key,
      Instant now,
      Instant end) {
    BigInteger serial = new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(SERIAL_BITS - 1);
    Issue issue =
        new Issue(
            new JcaX509v3CertificateBuilder(
                issuer, serial, Date.from(now.minus(EARLIER)), Date.from(end), subject, key));
    try {
      JcaX509ExtensionUtils identifiers = new JcaX509ExtensionUtils();
      return issue
          .with(Extension.subjectKeyIdentifier, false, identifiers.createSubjectKeyIdentifier(key))
          .with(
              Extension.authorityKeyIdentifier,
              false,
              identifiers.createAuthorityKeyIdentifier(issuerKey));
    } catch (GeneralSecurityException failure) {
      throw new CertificateException("Java cannot make identifiers of keys.", failure);
    }
  }

  Issue with(ASN1ObjectIdentifier extension, boolean critical, ASN1Encodable value) {
    try {
      builder.addExtension(extension, critical, value);
      return this;
    } catch (CertIOException failure) {
      throw new CertificateException("Cannot make a certificate.", failure);
    }
  }

  X509Certificate signed(PrivateKey issuerKey) {
    try {
      return new JcaX509CertificateConverter()
          .getCertificate(
              builder.build(new JcaContentSignerBuilder("SHA256withECDSA").build(issuerKey)));
    } catch (OperatorCreationException | GeneralSecurityException failure) {
      throw new CertificateException("Cannot sign a certificate.", failure);
    }
  }
}
