package org.almagest.server.audit;

import org.jspecify.annotations.Nullable;

/** An event as one line of {@code key=value}, whatever those who sign in may have sent. */
final class AuditLine {
  private AuditLine() {}

  static String of(AuditEvent event) {
    StringBuilder line = new StringBuilder("action=").append(value(event.action()));
    append(line, "who", event.who());
    append(line, "from", event.from());
    append(line, "what", event.what());
    line.append(" done=").append(event.done());
    append(line, "note", event.note());
    return line.toString();
  }

  private static void append(StringBuilder line, String key, @Nullable String value) {
    if (value != null) {
      line.append(' ').append(key).append('=').append(value(value));
    }
  }

  /** In quotes where a reader could mistake it for more than one value. */
  private static String value(String text) {
    String safe = PlainText.of(text);
    boolean plain = !safe.isEmpty() && safe.chars().noneMatch(AuditLine::isSpecial);
    return plain ? safe : '"' + safe.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static boolean isSpecial(int character) {
    return character == ' ' || character == '"' || character == '=' || character == '\\';
  }
}
