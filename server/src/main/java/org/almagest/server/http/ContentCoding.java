package org.almagest.server.http;

import com.github.luben.zstd.ZstdOutputStreamNoFinalizer;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How a body is packed on its way (RFC 9110 section 8.4). */
public enum ContentCoding {
  /** As it is. */
  IDENTITY("identity"),
  /** What every client can undo. */
  GZIP("gzip"),
  /** Smaller and quicker to undo (RFC 8878). */
  ZSTD("zstd");

  private static final int ZSTD_LEVEL = 1;

  private final String token;

  ContentCoding(String token) {
    this.token = token;
  }

  /**
   * The coding of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static ContentCoding named(String token) {
    return Arrays.stream(values())
        .filter(coding -> coding.token.equals(token))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no content coding: " + token));
  }

  /** Its name in Content-Encoding. */
  public String token() {
    return token;
  }

  /**
   * The best coding that an {@code Accept-Encoding} allows (RFC 9110 section 12.5.3): by its
   * weights, of two that weigh the same the smaller; the body as it is when nothing else is
   * allowed, for a body that cannot be read is still better than none.
   *
   * @param accepted the header's value, null when there is none
   */
  public static ContentCoding best(@Nullable String accepted) {
    if (accepted == null || accepted.isBlank()) {
      return IDENTITY;
    }
    AcceptedCodings wish = AcceptedCodings.parse(accepted.toLowerCase(Locale.ROOT));
    ContentCoding best = IDENTITY;
    double weight = wish.named(IDENTITY.token);
    for (ContentCoding packed : new ContentCoding[] {GZIP, ZSTD}) {
      double candidate = wish.weight(packed.token);
      if (candidate > 0 && candidate >= weight) {
        best = packed;
        weight = candidate;
      }
    }
    return best;
  }

  /**
   * Packs what is written on its way to {@code stream}. Closing it ends the packed form; whoever
   * flushes it finds everything so far with the client.
   */
  public OutputStream pack(OutputStream stream) throws IOException {
    return switch (this) {
      case IDENTITY -> stream;
      case GZIP -> new GzipOutput(stream);
      case ZSTD -> new ZstdOutputStreamNoFinalizer(stream, ZSTD_LEVEL);
    };
  }
}
