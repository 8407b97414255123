package org.almagest.formats;

import java.util.Objects;

/**
 * A format as a client asked for it.
 *
 * @param format what is written
 * @param contentType the answer's Content-Type: by media type asked, the same is answered (DALI 1.1
 *     section 3.4.3)
 */
public record RequestedFormat(ResultFormat format, String contentType) {
  public RequestedFormat {
    Objects.requireNonNull(format);
    Objects.requireNonNull(contentType);
  }
}
