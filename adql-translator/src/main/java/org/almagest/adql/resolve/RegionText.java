package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Geometry;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;
import org.almagest.schema.BaseType;

/**
 * A geometry written as text: the numbers of DALI 1.1 section 3.3 ({@code 10 20 1}), or the simple
 * shapes of STC-S (TAP 1.0 section 6: {@code Circle ICRS 10 20 1}), in any case. Errors tell the
 * place in the text.
 */
final class RegionText {
  private static final Pattern WORD = Pattern.compile("\\S+");
  private static final Pattern NUMBER =
      Pattern.compile("[+-]?(\\d+\\.?\\d*|\\.\\d+)([eE][+-]?\\d{1,3})?");
  private static final Set<String> SHAPES = Set.of("POSITION", "POINT", "CIRCLE", "POLYGON", "BOX");

  private final Span span;
  private final List<MatchResult> words;

  RegionText(String text, Span span) {
    this.span = span;
    this.words = WORD.matcher(text).results().toList();
  }

  /** Any shape. */
  Geometry shape() throws AdqlException {
    return RegionShape.of(name(), this).geometry(numbers());
  }

  /** A shape of this kind. */
  Geometry shape(BaseType kind) throws AdqlException {
    String written = name();
    RegionShape shape =
        written.isEmpty() ? RegionShape.of(kind.name(), this) : RegionShape.of(written, this);
    if (shape.base() != kind) {
      throw problem(words.getFirst(), "\"" + words.getFirst().group() + "\" is no " + kind);
    }
    return shape.geometry(numbers());
  }

  Geometry coverage() throws AdqlException {
    List<String> parts = new ArrayList<>();
    MocText moc = new MocText();
    for (MatchResult word : words) {
      for (String part : word.group().split(",", -1)) {
        String fault = part.isEmpty() ? "" : moc.add(part);
        if (!fault.isEmpty()) {
          throw problem(word, fault);
        }
        parts.add(part);
      }
    }
    if (parts.isEmpty()) {
      throw problem("an empty text is no MOC; write '4/1-3 5/28', or '0/' for no sky at all");
    }
    return new Geometry.Coverage(moc.toString());
  }

  /** The number of arguments of an unnamed shape tells which it is. */
  int count() {
    return words.size();
  }

  private String name() {
    if (words.isEmpty() || isNumber(words.getFirst())) {
      return "";
    }
    return words.getFirst().group().toUpperCase(Locale.ROOT);
  }

  /** What follows the shape's name and its frame. */
  private List<Value> numbers() throws AdqlException {
    List<Value> numbers = new ArrayList<>();
    for (MatchResult word : words) {
      if (isNumber(word)) {
        numbers.add(number(word));
        continue;
      }
      boolean named = word.start() == words.getFirst().start() && SHAPES.contains(name());
      if (!numbers.isEmpty()) {
        throw problem(word, "a number is needed, not \"" + word.group() + "\"");
      }
      if (!named && !CoordinateSystem.isKnown(word.group())) {
        throw problem(word, "\"" + word.group() + "\" is not a frame that is offered; all is ICRS");
      }
    }
    return numbers;
  }

  private Value number(MatchResult word) throws AdqlException {
    double number = Double.parseDouble(word.group());
    if (!Double.isFinite(number)) {
      throw problem(word, word.group() + " is out of the range of DOUBLE");
    }
    boolean whole = number == Math.rint(number) && Math.abs(number) < Integer.MAX_VALUE;
    return whole ? LiteralReader.integer((long) number) : new Value.DoubleLiteral(number);
  }

  private static boolean isNumber(MatchResult word) {
    return NUMBER.matcher(word.group()).matches();
  }

  AdqlException problem(String problem) {
    return Problem.type(span, problem);
  }

  private AdqlException problem(MatchResult word, String problem) {
    return problem(problem + " (at character " + (word.start() + 1) + " of the text)");
  }
}
