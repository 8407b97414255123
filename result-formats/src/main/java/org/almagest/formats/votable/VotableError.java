package org.almagest.formats.votable;

import java.nio.charset.StandardCharsets;

/** A VOTable that reports an error and holds no table (DALI 1.1 section 4.4.2). */
public final class VotableError {
  private VotableError() {}

  /** The whole document in UTF-8. */
  public static byte[] document(String message) {
    return VotableDocument.ofError(message).getBytes(StandardCharsets.UTF_8);
  }
}
