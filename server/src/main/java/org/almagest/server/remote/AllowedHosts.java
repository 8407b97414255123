package org.almagest.server.remote;

import java.util.List;
import java.util.Locale;

/** The hosts of {@code almagest.fetch.allow}: {@code data.example.org}, {@code *.example.org}. */
final class AllowedHosts {
  private final List<String> patterns;

  /**
   * @param patterns none for all hosts
   */
  AllowedHosts(List<String> patterns) {
    this.patterns = patterns.stream().map(AllowedHosts::plain).toList();
  }

  boolean contain(String host) {
    String plain = plain(host);
    return patterns.isEmpty() || patterns.stream().anyMatch(pattern -> matches(pattern, plain));
  }

  private static boolean matches(String pattern, String host) {
    return pattern.startsWith("*.") ? host.endsWith(pattern.substring(1)) : host.equals(pattern);
  }

  /** Case says nothing in names, nor does the dot at the end. */
  private static String plain(String host) {
    String lower = host.strip().toLowerCase(Locale.ROOT);
    return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
  }
}
