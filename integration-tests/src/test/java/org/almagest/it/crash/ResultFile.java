package org.almagest.it.crash;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import uk.ac.starlink.table.RowSequence;
import uk.ac.starlink.table.StarTable;
import uk.ac.starlink.table.StoragePolicy;
import uk.ac.starlink.util.ByteArrayDataSource;
import uk.ac.starlink.votable.VOTableBuilder;

/**
 * A result as it was fetched.
 *
 * @param size in bytes, as the job's document tells it
 */
record ResultFile(Kind kind, Reply reply, OptionalLong size) {
  /** What is wrong with the file, whatever is in it. */
  Optional<String> fault() {
    int length = reply.body().length;
    if (size.isEmpty() || size.getAsLong() != length) {
      return Optional.of("its size is %s, %d bytes came".formatted(size, length));
    }
    if (!reply.header("Content-Length").equals(Integer.toString(length))) {
      return Optional.of("Content-Length: " + reply.header("Content-Length"));
    }
    String digest = "sha-256=:" + sha256() + ":";
    return reply.header("Repr-Digest").contains(digest)
        ? Optional.empty()
        : Optional.of("Repr-Digest: %s, not %s".formatted(reply.header("Repr-Digest"), digest));
  }

  private String sha256() {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(reply.body());
      return Base64.getEncoder().encodeToString(hash);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * What is in it.
   *
   * @throws IOException if it cannot be read to its end
   */
  Content content() throws IOException {
    return kind.format().equals("csv") ? ofLines() : ofTable();
  }

  private Content ofLines() throws IOException {
    Content content = Content.NONE;
    Iterator<String> lines =
        new String(unpacked(), StandardCharsets.UTF_8).lines().skip(1).iterator();
    while (lines.hasNext()) {
      content = content.with(number(lines.next()));
    }
    return content;
  }

  private static long number(String line) throws IOException {
    try {
      return Long.parseLong(line);
    } catch (NumberFormatException cut) {
      throw new IOException("not a whole number: " + line, cut);
    }
  }

  private Content ofTable() throws IOException {
    StarTable table =
        new VOTableBuilder()
            .makeStarTable(
                new ByteArrayDataSource("result", unpacked()), false, StoragePolicy.PREFER_MEMORY);
    Content content = Content.NONE;
    try (RowSequence rows = table.getRowSequence()) {
      while (rows.next()) {
        content = content.with(((Number) rows.getCell(0)).longValue());
      }
    }
    return content;
  }

  private byte[] unpacked() throws IOException {
    byte[] body = reply.body();
    boolean packed = body.length > 1 && (body[0] & 0xff) == 0x1f && (body[1] & 0xff) == 0x8b;
    if (!packed) {
      return body;
    }
    try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return stream.readAllBytes();
    }
  }
}
