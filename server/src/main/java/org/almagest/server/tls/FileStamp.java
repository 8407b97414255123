package org.almagest.server.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * By what a change of a file is seen; a file that is absent, or out of reach, has a stamp too.
 *
 * @param modified in milliseconds, -1 for an absent file
 * @param size in bytes, -1 for an absent file
 */
public record FileStamp(long modified, long size) {
  /** Of what a link leads to. */
  public static FileStamp of(Path file) {
    try {
      return new FileStamp(Files.getLastModifiedTime(file).toMillis(), Files.size(file));
    } catch (IOException absent) {
      return new FileStamp(-1, -1);
    }
  }
}
