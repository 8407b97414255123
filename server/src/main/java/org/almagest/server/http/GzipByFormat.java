package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Gaia's clients take some names of formats for compressed without asking for it: they unpack by
 * what they asked for and say {@code Accept-Encoding: identity}.
 */
public final class GzipByFormat {
  private static final String ALWAYS = "votable_gzip";
  private static final String NEVER = "votable_plain";
  private static final Set<String> PACKED = Set.of("votable", ALWAYS, "fits", "ecsv");

  private GzipByFormat() {}

  /** The coding of the answer to {@code request}: by the format's name, else as negotiated. */
  public static ContentCoding coding(TapParameters parameters, HttpServletRequest request) {
    Optional<String> format = parameters.first("RESPONSEFORMAT");
    if (format.or(() -> parameters.first("FORMAT")).filter(NEVER::equalsIgnoreCase).isPresent()) {
      return ContentCoding.IDENTITY;
    }
    return isImplied(parameters, request)
        ? ContentCoding.GZIP
        : ContentCoding.best(request.getHeader("Accept-Encoding"));
  }

  /** Whether the answer is gzip without being asked for. */
  public static boolean isImplied(TapParameters parameters, HttpServletRequest request) {
    return isNamed(parameters) ? isImplied(parameters) : isGaiaClient(request);
  }

  /** The same where nothing but the parameters is known, as of a job. */
  public static boolean isImplied(TapParameters parameters) {
    return parameters
        .first("RESPONSEFORMAT")
        .map(ALWAYS::equalsIgnoreCase)
        .or(() ->
            parameters
                .first("FORMAT")
                .map(format -> PACKED.contains(format.toLowerCase(Locale.ROOT))))
        .orElse(false);
  }

  /** What the answer's form depends on beside the parameters, for {@code Vary}. */
  public static String vary(TapParameters parameters) {
    return isNamed(parameters) ? "Accept-Encoding" : "Accept-Encoding, Accept, Cookie";
  }

  private static boolean isNamed(TapParameters parameters) {
    return parameters.first("RESPONSEFORMAT").or(() -> parameters.first("FORMAT")).isPresent();
  }

  /** Whether the client unpacks what it asked for by no name. */
  public static boolean isGaiaClient(HttpServletRequest request) {
    return "text/plain".equals(request.getHeader("Accept")) || hasSession(request);
  }

  private static boolean hasSession(HttpServletRequest request) {
    String cookies = request.getHeader("Cookie");
    return cookies != null && cookies.contains("JSESSIONID=");
  }
}
