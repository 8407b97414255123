package org.almagest.server.results;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;

/** Counts and digests what passes through. One thread. */
final class Digested extends FilterOutputStream {
  private final MessageDigest digest = sha256();
  private long size;

  Digested(OutputStream stream) {
    super(stream);
  }

  @Override
  public void write(int value) throws IOException {
    write(new byte[] {(byte) value}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    digest.update(bytes, offset, length);
    size += length;
  }

  /** What has passed, as a file published now. To be asked once. */
  ResultStore.Stored stored(String file) {
    return new ResultStore.Stored(
        file, size, HexFormat.of().formatHex(digest.digest()), Instant.now());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }
}
