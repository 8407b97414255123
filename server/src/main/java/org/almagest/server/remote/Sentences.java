package org.almagest.server.remote;

import java.net.URI;
import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.http.Excerpt;

/**
 * What is said of a file that was not read. Only the address that the user gave is named, and
 * nothing that the other side sent but its status.
 */
record Sentences(URI asked) {
  private static final int LONGEST = 300;
  private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

  static TapException disabled() {
    return TapException.of(
        ErrorCode.BAD_PARAMETER,
        "this archive reads no files from addresses; send the file with the request"
            + " (UPLOAD=name,param:part)");
  }

  TapException wrong(WrongPlaceException wrong, boolean redirected) {
    return redirected ? elsewhere() : parameter("is not read: " + wrong.getMessage());
  }

  TapException notAskable(boolean redirected) {
    return redirected
        ? elsewhere()
        : parameter(
            "is not read: its host has no public address, or is not one that this archive reads"
                + " from; send the file with the request");
  }

  private TapException elsewhere() {
    return data("leads on to an address that this archive does not read from");
  }

  TapException downgraded() {
    return data("leads on from https to plain http; give the http address itself if it will do");
  }

  TapException nowhere() {
    return data("leads on without saying where");
  }

  TapException tooManyRedirects(int most) {
    return data("leads on more than %d times; give the address of the file".formatted(most));
  }

  TapException status(int status) {
    return data(
        "was answered with HTTP status %d; check that anybody can read it".formatted(status));
  }

  TapException broken() {
    return data("could not be read: no answer, or a broken one");
  }

  /** So many other files are on their way. */
  TapException busy() {
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.TOO_BUSY,
            "too many files are being fetched; please try again shortly, or send the file with the"
                + " request",
            RETRY_AFTER),
        null);
  }

  TapException untrusted() {
    return data("could not be read: no trusted connection (TLS) to its host");
  }

  TapException tooSlow(Duration time) {
    return data(
        "was not read within %d seconds; send the file with the request"
            .formatted(time.toSeconds()));
  }

  /** The file says how big it is. */
  TapException announced(long bytes, long most) {
    return large("has %,d bytes; at most %,d are read".formatted(bytes, most));
  }

  TapException tooLarge(long most) {
    return large("has more than the %,d bytes that are read".formatted(most));
  }

  private TapException large(String what) {
    return failure(ErrorCode.TOO_LARGE, what + "; give fewer rows or columns");
  }

  private TapException parameter(String what) {
    return failure(ErrorCode.BAD_PARAMETER, what);
  }

  private TapException data(String what) {
    return failure(ErrorCode.BAD_DATA, what);
  }

  private TapException failure(ErrorCode code, String what) {
    return TapException.of(code, "%s %s".formatted(Excerpt.of(shown(), LONGEST), what));
  }

  /** Without the password that it may hold. */
  private String shown() {
    String text = asked.toString();
    String user = asked.getRawUserInfo();
    return user == null ? text : text.replace(user + "@", "");
  }
}
