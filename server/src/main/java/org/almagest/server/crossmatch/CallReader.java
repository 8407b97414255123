package org.almagest.server.crossmatch;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Reads the one statement that holds the call, from left to right. One thread. */
final class CallReader {
  static final String FUNCTION = "crossmatch_positional";

  private static final String BLANK = "(?:\\s++|--[^\\n]*+\\n?)*+";

  /** What astroquery's {@code launch_job} writes into every query; the one row is within it. */
  private static final String TOP = "(?:TOP\\b" + BLANK + "[1-9][0-9]*+\\b" + BLANK + ")?+";

  private static final Pattern BLANKS = Pattern.compile(BLANK);
  private static final Pattern START =
      Pattern.compile(
          BLANK + "SELECT\\b" + BLANK + TOP + FUNCTION + "\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern TEXT = Pattern.compile("'((?:[^']|'')*+)'");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(?:[0-9]+(?:\\.[0-9]*)?|\\.[0-9]+)(?:[eE][+-]?[0-9]{1,3})?");
  private static final Pattern DUAL =
      Pattern.compile("FROM\\b" + BLANK + "dual\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern ALIAS =
      Pattern.compile(
          "AS\\b" + BLANK + "(?:[A-Za-z][A-Za-z0-9_]*|\"[^\"]+\")", Pattern.CASE_INSENSITIVE);

  private final String query;
  private final Matcher matcher;
  private int position;

  private CallReader(String query) {
    this.query = query;
    this.matcher = START.matcher(query);
  }

  /** Whether the query is a call of the function, well-formed or not. */
  static boolean isCall(String query) {
    return START.matcher(query).lookingAt();
  }

  /**
   * The arguments of a query that {@link #isCall is a call}.
   *
   * @throws TapException if it is not a call and nothing else
   */
  static List<Argument> arguments(String query) {
    CallReader reader = new CallReader(query);
    reader.require(START, "SELECT " + FUNCTION);
    List<Argument> arguments = reader.list();
    reader.take(ALIAS);
    reader.take(DUAL);
    reader.takeSign(';');
    if (reader.position < query.length()) {
      throw reader.wrong("nothing may follow the call but FROM dual");
    }
    return arguments;
  }

  private List<Argument> list() {
    requireSign('(');
    List<Argument> arguments = new ArrayList<>();
    do {
      arguments.add(argument());
    } while (takeSign(','));
    requireSign(')');
    return arguments;
  }

  private Argument argument() {
    skipBlanks();
    String place = place();
    if (take(TEXT)) {
      return new Argument(matcher.group(1).replace("''", "'"), true, place);
    }
    require(NUMBER, "a text in single quotes or a number");
    return new Argument(matcher.group(), false, place);
  }

  private void require(Pattern pattern, String expected) {
    if (!take(pattern)) {
      throw wrong("expected " + expected);
    }
  }

  private boolean take(Pattern pattern) {
    skipBlanks();
    matcher.usePattern(pattern).region(position, query.length());
    boolean there = matcher.lookingAt();
    if (there) {
      position = matcher.end();
    }
    return there;
  }

  private void requireSign(char sign) {
    if (!takeSign(sign)) {
      throw wrong("expected \"" + sign + "\"");
    }
  }

  private boolean takeSign(char sign) {
    skipBlanks();
    boolean there = position < query.length() && query.charAt(position) == sign;
    position += there ? 1 : 0;
    skipBlanks();
    return there;
  }

  private void skipBlanks() {
    Matcher blanks = BLANKS.matcher(query).region(position, query.length());
    position = blanks.lookingAt() ? blanks.end() : position;
  }

  private String place() {
    String before = query.substring(0, position);
    long line = before.chars().filter(c -> c == '\n').count() + 1;
    return "line %d:%d".formatted(line, position - before.lastIndexOf('\n'));
  }

  private TapException wrong(String problem) {
    String found = query.substring(position).strip();
    return TapException.of(
        ErrorCode.BAD_QUERY,
        "%s: %s, found %s"
            .formatted(
                place(),
                problem,
                found.isEmpty() ? "the end of the query" : Excerpt.quoted(Excerpt.of(found, 30))));
  }
}
