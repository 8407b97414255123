package org.almagest.formats;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.almagest.formats.votable.VotableError;

/**
 * What is sent in place of a result (DALI 1.1 section 4.2): the message stands first, in a VOTable
 * or as plain text, as the client asked for the one or the other.
 */
public final class ErrorDocument {
  private final String contentType;
  private final byte[] bytes;

  private ErrorDocument(String contentType, byte[] bytes) {
    this.contentType = Objects.requireNonNull(contentType);
    this.bytes = Objects.requireNonNull(bytes);
  }

  /** In the format nearest to what was asked for. */
  public static ErrorDocument of(ResultFormat.Kind kind, String message) {
    return switch (kind) {
      case VOTABLE, BINARY -> votable(message);
      case TEXT -> text(message);
    };
  }

  /** As a VOTable. */
  public static ErrorDocument votable(String message) {
    return new ErrorDocument(ResultFormats.VOTABLE.contentType(), VotableError.document(message));
  }

  /** As plain text, ended by a line feed. */
  public static ErrorDocument text(String message) {
    return new ErrorDocument(
        "text/plain;charset=UTF-8", (message + "\n").getBytes(StandardCharsets.UTF_8));
  }

  public String contentType() {
    return contentType;
  }

  /** The document in UTF-8; a copy. */
  public byte[] bytes() {
    return Arrays.copyOf(bytes, bytes.length);
  }
}
