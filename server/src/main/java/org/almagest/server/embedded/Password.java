package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** Passwords that nobody has to think of, each in a file that only its owner may read. */
public final class Password {
  private static final int BYTES = 24;

  private Password() {}

  /** The password in {@code file}, made up when there is none. */
  public static String keptIn(Path file) {
    try {
      String kept = Files.isRegularFile(file) ? Files.readString(file).strip() : "";
      if (!kept.isEmpty()) {
        return kept;
      }
      String password = random(BYTES);
      write(file, password);
      return password;
    } catch (IOException failure) {
      throw new ClusterException("Cannot keep a password in " + file, failure);
    }
  }

  /** Writes a file of mode 0600, never for a moment of another. */
  static void write(Path file, String password) throws IOException {
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.deleteIfExists(file);
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, password + "\n");
  }

  /**
   * A password by chance, of letters, digits, hyphens and underscores.
   *
   * @param length in bytes of chance; four characters for three of them
   */
  public static String random(int length) {
    byte[] bytes = new byte[length];
    new SecureRandom().nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
