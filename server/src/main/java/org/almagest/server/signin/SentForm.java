package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.TapParameters;
import org.springframework.web.util.UriUtils;

/** A form with secrets in it. What is wrong with it is told without telling them. */
final class SentForm {
  private final TapParameters parameters;

  /**
   * @throws TapException if one of {@code secrets} stands in the address, which gets into logs
   */
  SentForm(HttpServletRequest request, String... secrets) {
    for (String secret : secrets) {
      if (isInAddress(secret, request)) {
        throw TapException.of(
            ErrorCode.BAD_PARAMETER,
            "%s must come in the body of the request, never in its address".formatted(secret));
      }
    }
    this.parameters = TapParameters.of(request);
  }

  private static boolean isInAddress(String secret, HttpServletRequest request) {
    String query = request.getQueryString();
    return query != null
        && Stream.of(query.split("&", -1))
            .map(pair -> pair.split("=", -1)[0])
            .anyMatch(name -> decoded(name).toLowerCase(Locale.ROOT).equals(secret));
  }

  private static String decoded(String name) {
    try {
      return UriUtils.decode(name, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException asItIs) {
      return name;
    }
  }

  /**
   * @throws TapException if it is not given, or differently
   */
  String needed(String name) {
    List<String> given = parameters.all(name).stream().distinct().toList();
    if (given.size() != 1) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "parameter %s is %s; this takes one"
              .formatted(name, given.isEmpty() ? "missing" : "given more than once"));
    }
    return given.getFirst();
  }
}
