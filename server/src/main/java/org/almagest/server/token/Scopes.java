package org.almagest.server.token;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.server.account.Scope;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Scopes as words: {@code read}, {@code write}, {@code account}. */
public final class Scopes {
  /** Of a token when nobody says what it is for. */
  public static final Set<Scope> USUAL = Set.of(Scope.READ, Scope.WRITE);

  private Scopes() {}

  /**
   * The scopes of words with commas or blanks between them.
   *
   * @throws TapException if there is none, or a word that is no scope
   */
  public static Set<Scope> parse(String text) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    words(text).forEach(word -> scopes.add(scope(word).orElseThrow(() -> unknown(word))));
    if (scopes.isEmpty()) {
      throw unknown(text);
    }
    return scopes;
  }

  /** Those words that are scopes; clients of OAuth ask for {@code openid} and the like as well. */
  static Set<Scope> known(String text) {
    Set<Scope> scopes = EnumSet.noneOf(Scope.class);
    words(text).forEach(word -> scope(word).ifPresent(scopes::add));
    return scopes;
  }

  /** In the order of the enum, with a blank between each two (RFC 6749 section 3.3). */
  static String text(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scopes::word).collect(Collectors.joining(" "));
  }

  static List<String> words(Set<Scope> scopes) {
    return scopes.stream().sorted().map(Scopes::word).toList();
  }

  private static String word(Scope scope) {
    return scope.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split("[,\\s]+", -1)).filter(word -> !word.isEmpty());
  }

  private static Optional<Scope> scope(String word) {
    return Stream.of(Scope.values()).filter(scope -> word(scope).equals(word)).findFirst();
  }

  private static TapException unknown(String word) {
    return TapException.of(
        ErrorCode.BAD_PARAMETER,
        "%s is no scope; a token has some of read, write, account".formatted(Excerpt.of(word)));
  }
}
