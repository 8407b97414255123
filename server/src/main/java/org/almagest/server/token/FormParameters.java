package org.almagest.server.token;

import java.util.List;
import java.util.Optional;
import org.almagest.server.http.TapParameters;

/** Parameters of OAuth's requests. They may be secret: no message repeats them. */
final class FormParameters {
  private FormParameters() {}

  /**
   * The value of a parameter that must be there, once.
   *
   * @throws OAuthException if it is not
   */
  static String required(TapParameters given, String name) {
    return optional(given, name)
        .orElseThrow(() -> OAuthException.invalid("parameter %s is missing".formatted(name)));
  }

  /**
   * The value of a parameter that may be there, once (RFC 6749 section 3.2).
   *
   * @throws OAuthException if there are several
   */
  static Optional<String> optional(TapParameters given, String name) {
    List<String> values = given.all(name).stream().distinct().toList();
    if (values.size() > 1) {
      throw OAuthException.invalid("parameter %s is given more than once".formatted(name));
    }
    return values.stream().findFirst();
  }
}
