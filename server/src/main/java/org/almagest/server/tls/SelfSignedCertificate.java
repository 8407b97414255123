package org.almagest.server.tls;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.almagest.server.embedded.Password;

/** A certificate that the server signs itself, so that HTTPS is there from the first start. */
public final class SelfSignedCertificate {
  private static final Duration RENEWED_BEFORE = Duration.ofDays(7);
  private static final String DAYS_VALID = "3650";

  private SelfSignedCertificate() {}

  /** Where the key store of {@code home} lies, whether it exists or not. */
  public static Path file(Path home) {
    return home.resolve("tls").resolve("keystore.p12");
  }

  /**
   * The key store of {@code home}, made when absent and made anew when it has run out or nearly so.
   *
   * @throws CertificateException when it cannot be made, or an existing one cannot be read
   */
  public static KeyStoreFile ensure(Path home) {
    return ensure(home, Clock.systemUTC());
  }

  static KeyStoreFile ensure(Path home, Clock clock) {
    KeyStoreFile wanted = existing(home);
    if (Files.exists(wanted.path())
        && wanted.expiry().isAfter(clock.instant().plus(RENEWED_BEFORE))) {
      return wanted;
    }
    make(wanted);
    return wanted;
  }

  /** The key store of {@code home} as it is. */
  public static KeyStoreFile existing(Path home) {
    return new KeyStoreFile(file(home), Password.keptIn(passwordFile(file(home))));
  }

  private static void make(KeyStoreFile wanted) {
    Path draft = wanted.path().resolveSibling("keystore.new");
    try {
      Files.createDirectories(wanted.path().getParent());
      Files.deleteIfExists(draft);
      run(command(draft, passwordFile(wanted.path()), hostName()));
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString("rw-------"));
      Files.move(draft, wanted.path(), StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new CertificateException("Cannot write " + wanted.path(), failure);
    }
  }

  private static List<String> command(Path keyStore, Path passwordFile, String hostName) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
        "-genkeypair",
        "-keystore",
        keyStore.toString(),
        "-storetype",
        "PKCS12",
        "-storepass:file",
        passwordFile.toString(),
        "-alias",
        KeyStoreFile.ALIAS,
        "-keyalg",
        "EC",
        "-groupname",
        "secp256r1",
        "-validity",
        DAYS_VALID,
        "-dname",
        "CN=" + hostName,
        "-ext",
        "SAN=dns:localhost,ip:127.0.0.1,ip:::1,dns:" + hostName);
  }

  private static void run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    try {
      if (process.waitFor() != 0) {
        throw new CertificateException("keytool cannot make a certificate: " + output, null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new CertificateException("Interrupted while keytool ran", interrupted);
    }
  }

  private static Path passwordFile(Path keyStore) {
    return keyStore.resolveSibling("keystore.password");
  }

  /** {@code localhost} where the machine has no name that a certificate can bear. */
  private static String hostName() {
    try {
      String name = InetAddress.getLocalHost().getHostName();
      return name.matches("[A-Za-z][A-Za-z0-9.-]*") ? name : "localhost";
    } catch (UnknownHostException nameless) {
      return "localhost";
    }
  }
}
