package org.almagest.server.http;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Under which name a client keeps an answer: {@code Content-Disposition} (RFC 6266). astroquery
 * takes the text from the first quote to the last character but one, so the name is quoted and
 * comes last.
 */
public final class Attachment {
  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss.SSS'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Attachment() {}

  /** {@code 20261120T213000.123Z-result.vot}: tells when, and two in a row differ. */
  public static String resultName(Instant time, String extension, boolean packed) {
    return resultName(NAME.format(time), extension, packed);
  }

  /**
   * {@code 1795-result.vot.gz}, of a job.
   *
   * @param job its name
   */
  public static String resultName(String job, String extension, boolean packed) {
    return job + "-result." + extension + (packed ? ".gz" : "");
  }

  /**
   * The header's value. What a browser shows as it is stays in the browser; the rest is kept.
   *
   * @param name without quotes and line ends
   */
  public static String header(String name, String contentType) {
    boolean shown = contentType.startsWith("text/html") || contentType.startsWith("text/plain");
    return (shown ? "inline; filename=\"" : "attachment; filename=\"") + name + '"';
  }
}
