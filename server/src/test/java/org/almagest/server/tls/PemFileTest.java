package org.almagest.server.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PrivateKey;
import java.security.interfaces.ECPrivateKey;
import org.almagest.server.tls.TestCertificates.Bearer;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.openssl.jcajce.JceOpenSSLPKCS8EncryptorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.util.io.pem.PemObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PemFileTest {
  /** What openssl ecparam -genkey puts before the key. */
  private static final String CURVE =
      "-----BEGIN EC PARAMETERS-----\nBggqhkjOPQMBBw==\n-----END EC PARAMETERS-----\n";

  private final Bearer somebody =
      TestCertificates.person(TestCertificates.authority("CN=Authority"), "CN=Somebody");

  @TempDir private Path folder;

  @Test
  void readsKeysInEveryForm() throws IOException, NoSuchAlgorithmException {
    PrivateKey curve = somebody.keys().getPrivate();
    KeyPair rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair();

    String sec1 = PemFile.text(new PemObject("EC PRIVATE KEY", sec1(curve)));
    assertThat(KeyMatch.of(file(CURVE + sec1).key(), somebody.keys().getPublic())).isTrue();
    String pkcs1 = PemFile.text(new PemObject("RSA PRIVATE KEY", pkcs1(rsa.getPrivate())));
    assertThat(file(pkcs1).key()).isEqualTo(rsa.getPrivate());
    assertThat(file(PemFile.text(curve)).key()).isEqualTo(curve);
    PrivateKey edwards = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
    assertThat(file(PemFile.text(edwards)).key()).isEqualTo(edwards);
  }

  private static byte[] sec1(PrivateKey key) throws IOException {
    PrivateKeyInfo info = PrivateKeyInfo.getInstance(key.getEncoded());
    BigInteger secret = ((ECPrivateKey) key).getS();
    return new org.bouncycastle.asn1.sec.ECPrivateKey(
            256, secret, info.getPrivateKeyAlgorithm().getParameters())
        .getEncoded();
  }

  private static byte[] pkcs1(PrivateKey key) throws IOException {
    return PrivateKeyInfo.getInstance(key.getEncoded())
        .parsePrivateKey()
        .toASN1Primitive()
        .getEncoded();
  }

  @Test
  void saysThatAKeyIsUnderAPassphrase() throws IOException, OperatorCreationException {
    Object locked =
        new JcaPKCS8Generator(
            somebody.keys().getPrivate(),
            new JceOpenSSLPKCS8EncryptorBuilder(JcaPKCS8Generator.AES_256_CBC)
                .setProvider(new BouncyCastleProvider())
                .setPassword("secret".toCharArray())
                .build());
    PemFile file = file(PemFile.text(locked));

    assertThatThrownBy(file::key).hasMessageContaining("under a passphrase");
  }

  @Test
  void saysWhatIsWrong() throws IOException {
    PemFile empty = file("");
    PemFile certificate = file(PemFile.text(somebody.certificate()));
    PemFile absent = new PemFile(folder.resolve("absent.pem"));
    PemFile damaged = file("-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");

    assertThatThrownBy(empty::certificates)
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining("holds no certificate");
    assertThatThrownBy(certificate::key).hasMessageContaining("holds no private key");
    assertThatThrownBy(absent::key).hasMessage("The file " + absent.path() + " is not there.");
    assertThatThrownBy(damaged::certificates).hasMessageContaining("cannot be read");
  }

  @Test
  void takesTheChainAndTheMatchingKey() throws IOException {
    Bearer authority = TestCertificates.authority("CN=Authority");
    Path chain = file(PemFile.text(somebody.certificate(), authority.certificate())).path();
    Path key = file(PemFile.text(somebody.keys().getPrivate())).path();

    assertThat(new ConfiguredCertificate(chain, key).load().chain())
        .containsExactly(somebody.certificate(), authority.certificate());
  }

  @Test
  void refusesTheKeyOfAnother() throws IOException {
    Path certificate = file(PemFile.text(somebody.certificate())).path();
    Path key = file(PemFile.text(Issue.keys().getPrivate())).path();

    assertThatThrownBy(() -> new ConfiguredCertificate(certificate, key).load())
        .isInstanceOf(CertificateException.class)
        .hasMessageContaining("The key in " + key + " does not belong to the first certificate");
  }

  private PemFile file(String text) throws IOException {
    return new PemFile(Files.writeString(Files.createTempFile(folder, "test", ".pem"), text));
  }
}
