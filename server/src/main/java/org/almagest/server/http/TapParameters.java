package org.almagest.server.http;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of a request, query string and form body together. Names mean the same in any case
 * (DALI 1.1 section 3.1); empty values count as not given.
 */
public final class TapParameters {
  /** Of values that are too many, so many are told. */
  private static final int SHOWN = 5;

  private final Map<String, List<String>> values;

  private TapParameters(Map<String, List<String>> values) {
    this.values = values;
  }

  /**
   * Reads them, multipart forms included.
   *
   * @throws TapException if the form cannot be read
   */
  public static TapParameters of(HttpServletRequest request) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    read(request)
        .forEach((name, given) ->
            values.computeIfAbsent(fold(name), absent -> new ArrayList<>()).addAll(List.of(given)));
    values.values().forEach(given -> given.removeIf(String::isEmpty));
    return new TapParameters(values);
  }

  /** Those that were kept of an earlier request, in order. */
  public static TapParameters of(List<Map.Entry<String, String>> kept) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    kept.forEach(parameter ->
        values
            .computeIfAbsent(fold(parameter.getKey()), absent -> new ArrayList<>())
            .add(parameter.getValue()));
    return new TapParameters(values);
  }

  /** Every name in lower case with its values, all in the order given. */
  public Map<String, List<String>> all() {
    return Collections.unmodifiableMap(values);
  }

  private static Map<String, String[]> read(HttpServletRequest request) {
    BodyLimit.check(request);
    try {
      return request.getParameterMap();
    } catch (IllegalStateException | IllegalArgumentException unreadable) {
      BodyLimit.check(request);
      throw TapException.of(
          isTooLarge(unreadable) ? ErrorCode.TOO_LARGE : ErrorCode.BAD_PARAMETER,
          "the parameters of the request cannot be read: " + reason(unreadable));
    }
  }

  /** Where Tomcat could not decode a value it repeats it, and it may be a password. */
  private static @Nullable String reason(RuntimeException unreadable) {
    return unreadable instanceof InvalidParameterException && !isTooLarge(unreadable)
        ? "names and values must be encoded as a form has them, % itself as %25"
        : unreadable.getMessage();
  }

  private static boolean isTooLarge(RuntimeException unreadable) {
    return unreadable instanceof InvalidParameterException refused
        && refused.getErrorCode() == HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE;
  }

  /**
   * The value of a parameter that takes one. Given more than once with one value, it is that value:
   * real clients repeat.
   *
   * @throws TapException if it is given with different values (DALI 1.1 section 3.2)
   */
  public Optional<String> single(String name) {
    List<String> given = all(name).stream().distinct().toList();
    if (given.size() > 1) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "parameter %s takes one value and has %d: %s"
              .formatted(
                  name, given.size(), given.stream().limit(SHOWN).map(Excerpt::of).toList()));
    }
    return given.stream().findFirst();
  }

  /** The first value of a parameter that clients are known to send twice with different values. */
  public Optional<String> first(String name) {
    return all(name).stream().findFirst();
  }

  /** All its values in order, empty if it is not given. */
  public List<String> all(String name) {
    return values.getOrDefault(fold(name), List.of());
  }

  /** Whether it is named at all, with a value or without. */
  public boolean has(String name) {
    return values.containsKey(fold(name));
  }

  private static String fold(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
