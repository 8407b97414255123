package org.almagest.server.tls;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.X509TrustedCertificateBlock;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.jspecify.annotations.Nullable;

/** A file of certificates or keys as text (RFC 7468), as authorities give them. */
public record PemFile(Path path) {
  /**
   * Its certificates in their order; whatever else is in it does not matter.
   *
   * @throws CertificateException when it cannot be read, or has none
   */
  public List<X509Certificate> certificates() {
    List<X509Certificate> found = new ArrayList<>();
    try {
      for (Object each : objects()) {
        if (each instanceof X509CertificateHolder holder) {
          found.add(certificate(holder));
        } else if (each instanceof X509TrustedCertificateBlock block) {
          found.add(certificate(block.getCertificateHolder()));
        }
      }
    } catch (GeneralSecurityException unreadable) {
      throw problem("holds a certificate that cannot be read: " + unreadable.getMessage());
    }
    if (found.isEmpty()) {
      throw problem("holds no certificate (-----BEGIN CERTIFICATE-----)");
    }
    return List.copyOf(found);
  }

  /**
   * Its private key: PKCS#8, PKCS#1 (RSA) or SEC1 (EC), not encrypted.
   *
   * @throws CertificateException when it cannot be read, or has none
   */
  public PrivateKey key() {
    for (Object each : objects()) {
      PrivateKeyInfo found = keyIn(each);
      if (found != null) {
        return key(found);
      }
    }
    throw problem("holds no private key (-----BEGIN PRIVATE KEY-----)");
  }

  private @Nullable PrivateKeyInfo keyIn(Object item) {
    return switch (item) {
      case PrivateKeyInfo plain -> plain;
      case PEMKeyPair pair -> pair.getPrivateKeyInfo();
      case PKCS8EncryptedPrivateKeyInfo _, PEMEncryptedKeyPair _ ->
          throw problem(
              "holds a key under a passphrase; take it off with openssl pkey -in FILE -out FILE2");
      default -> null;
    };
  }

  private PrivateKey key(PrivateKeyInfo info) {
    try {
      return new JcaPEMKeyConverter().getPrivateKey(info);
    } catch (IOException unknown) {
      throw problem("holds a private key that cannot be used: " + unknown.getMessage());
    }
  }

  private List<Object> objects() {
    List<Object> all = new ArrayList<>();
    try (BufferedReader text = Files.newBufferedReader(path);
        PEMParser parser = new PEMParser(text)) {
      for (Object next = parser.readObject(); next != null; next = parser.readObject()) {
        all.add(next);
      }
      return all;
    } catch (NoSuchFileException absent) {
      throw problem("is not there");
    } catch (IOException | RuntimeException damaged) {
      throw problem("cannot be read (" + damaged + ")");
    }
  }

  private static X509Certificate certificate(X509CertificateHolder holder)
      throws java.security.cert.CertificateException {
    return new JcaX509CertificateConverter().getCertificate(holder);
  }

  private CertificateException problem(String what) {
    return new CertificateException("The file %s %s.".formatted(path, what), null);
  }

  /** Keys (PKCS#8) and certificates as such a file has them. */
  static String text(Object... items) {
    StringWriter text = new StringWriter();
    try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
      for (Object item : items) {
        // BouncyCastle's own form of keys leaves the curve out.
        writer.writeObject(
            item instanceof PrivateKey key ? new PemObject("PRIVATE KEY", key.getEncoded()) : item);
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }
}
