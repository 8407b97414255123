package org.almagest.uws;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names a job: one segment of a URI (UWS 1.1 section 2.2.1) that nobody can guess, since whoever
 * knows it may read an anonymous job. Later jobs have greater names.
 *
 * @param text lower-case letters and digits, digits first
 */
public record JobId(String text) {
  private static final Pattern FORM = Pattern.compile("[0-9a-z]{1,40}");
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int SECRET_BITS = 80;
  private static final int SECRET_LENGTH = 16;
  private static final int RADIX = 36;

  public JobId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not the name of a job: " + text);
    }
  }

  /** A new name, with 80 bits of chance. */
  public static JobId next(Instant now) {
    String secret = new BigInteger(SECRET_BITS, RANDOM).toString(RADIX);
    return new JobId(
        now.toEpochMilli() + "o" + "0".repeat(SECRET_LENGTH - secret.length()) + secret);
  }

  /** The job that somebody means by {@code text}; empty if no job has such a name. */
  public static Optional<JobId> parse(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new JobId(text)) : Optional.empty();
  }

  @Override
  public String toString() {
    return text;
  }
}
