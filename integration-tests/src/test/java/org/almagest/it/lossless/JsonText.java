package org.almagest.it.lossless;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON's lists; whatever is no list and no string is its text. */
final class JsonText {
  private final String text;
  private int at;

  private JsonText(String text) {
    this.text = text;
  }

  /** Lists, strings, words; null for {@code null}. */
  static List<@Nullable Object> list(String text) {
    return new JsonText(text).list();
  }

  private List<@Nullable Object> list() {
    List<@Nullable Object> elements = new ArrayList<>();
    at++;
    skipBlanks();
    while (text.charAt(at) != ']') {
      elements.add(value());
      skipBlanks();
      if (text.charAt(at) == ',') {
        at++;
        skipBlanks();
      }
    }
    at++;
    return elements;
  }

  private @Nullable Object value() {
    return switch (text.charAt(at)) {
      case '[' -> list();
      case '"' -> string();
      default -> word();
    };
  }

  private @Nullable String word() {
    int start = at;
    while (",]".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    String word = text.substring(start, at).strip();
    return word.equals("null") ? null : word;
  }

  private String string() {
    StringBuilder string = new StringBuilder();
    at++;
    while (text.charAt(at) != '"') {
      char character = text.charAt(at++);
      string.append(character == '\\' ? escaped() : character);
    }
    at++;
    return string.toString();
  }

  private char escaped() {
    char letter = text.charAt(at++);
    return switch (letter) {
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'u' -> {
        at += 4;
        yield (char) Integer.parseInt(text.substring(at - 4, at), 16);
      }
      default -> letter;
    };
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }
}
