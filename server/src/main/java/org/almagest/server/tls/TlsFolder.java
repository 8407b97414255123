package org.almagest.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The files of an archive's own authority and certificate.
 *
 * @param home folder of the archive
 */
public record TlsFolder(Path home) {
  private static final String OWNER_ONLY = "rw-------";
  private static final String READABLE = "rw-r--r--";

  /** The certificate of the authority: what clients have to trust. */
  public Path authority() {
    return file("ca.pem");
  }

  Path authorityKey() {
    return file("ca.key");
  }

  /** The certificate of the server. */
  public Path certificate() {
    return file("server.pem");
  }

  /** Its key. */
  public Path key() {
    return file("server.key");
  }

  private Path file(String name) {
    return home.toAbsolutePath().normalize().resolve("tls").resolve(name);
  }

  static void writeKey(Path file, String text) {
    write(file, text, OWNER_ONLY);
  }

  static void writeCertificate(Path file, String text) {
    write(file, text, READABLE);
  }

  /** Never seen half-written, never for a moment with other rights. */
  private static void write(Path file, String text, String rights) {
    Path draft = file.resolveSibling(file.getFileName() + ".new");
    try {
      Files.createDirectories(draft.toAbsolutePath().getParent());
      Files.deleteIfExists(draft);
      Files.createFile(
          draft, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(OWNER_ONLY)));
      Files.writeString(draft, text);
      Files.setPosixFilePermissions(draft, PosixFilePermissions.fromString(rights));
      Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException failure) {
      throw new CertificateException(
          "Cannot write %s (%s); the folder must belong to the server."
              .formatted(file, failure.getMessage()),
          failure);
    }
  }
}
