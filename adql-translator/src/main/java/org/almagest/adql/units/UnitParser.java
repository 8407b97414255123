package org.almagest.adql.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The grammar of VOUnits 1.1 appendix C.4, by recursive descent; with deviations if tolerant. */
final class UnitParser {
  private static final int LONGEST = 200;
  private static final int GREATEST_POWER = 60;

  private static final Pattern TEN =
      Pattern.compile("10\\*\\*(?:([+-]?\\d{1,3})|\\(([+-]?\\d{1,3})\\))");
  private static final Pattern SCALE = Pattern.compile("\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d{1,3})?");
  private static final Pattern CATALOGUE_TEN = Pattern.compile("10([+-]\\d{1,3})");
  private static final Pattern SYMBOL = Pattern.compile("[A-Za-z_]+|%");
  private static final Pattern QUOTED = Pattern.compile("'([^'\\s]+)'");
  private static final Pattern POWER =
      Pattern.compile(
          "([+-]?\\d{1,4})|\\(([+-]?\\d{1,4})(?:/(\\d{1,4}))?\\)|\\(([+-]?\\d{1,4}\\.\\d{1,6})\\)");
  private static final Pattern BARE_POWER = Pattern.compile("[+-]?\\d{1,2}");

  private final String text;
  private final boolean tolerant;
  private int at;

  private UnitParser(String text, boolean tolerant) {
    this.text = text;
    this.tolerant = tolerant;
  }

  static Unit parse(String text, boolean tolerant) throws UnitException {
    if (text.length() > LONGEST) {
      throw new UnitException("it is longer than " + LONGEST + " characters");
    }
    UnitParser parser = new UnitParser(text, tolerant);
    Unit unit = parser.scaled();
    if (parser.at < text.length()) {
      throw parser.unexpected();
    }
    return unit;
  }

  private Unit scaled() throws UnitException {
    int start = at;
    Optional<Fraction> scale = scale();
    String written = text.substring(start, at);
    if (scale.isEmpty()) {
      return complete();
    }
    if (at == text.length() && written.equals("1")) {
      return Unit.ONE;
    }
    Fraction by = scale.get();
    if (by.numerator().signum() <= 0) {
      throw new UnitException("a scale factor is greater than 0");
    }
    if (tolerant && written.equals("1") && accept("/")) {
      return quotients(Unit.ONE.over(factor()));
    }
    skipBlanks();
    Unit unit = complete();
    return by.equals(Fraction.ONE) ? unit : unit.scaledBy(written, by);
  }

  private Optional<Fraction> scale() {
    Matcher ten = matcher(TEN);
    if (ten.lookingAt()) {
      String exponent = ten.group(1) == null ? ten.group(2) : ten.group(1);
      return tenTo(ten, exponent);
    }
    Matcher catalogue = matcher(CATALOGUE_TEN);
    if (tolerant && catalogue.lookingAt()) {
      return tenTo(catalogue, catalogue.group(1));
    }
    Matcher number = matcher(SCALE);
    if (!number.lookingAt()) {
      return Optional.empty();
    }
    at = number.end();
    return Optional.of(Fraction.of(new BigDecimal(number.group())));
  }

  private Optional<Fraction> tenTo(Matcher matcher, String exponent) {
    at = matcher.end();
    return Optional.of(Fraction.of(BigDecimal.ONE.scaleByPowerOfTen(Integer.parseInt(exponent))));
  }

  private Unit complete() throws UnitException {
    Unit unit = factor();
    while (product()) {
      unit = unit.times(factor());
    }
    return quotients(unit);
  }

  /** One division by one unit; tolerant also {@code km/s/Mpc}, but never {@code J/m.s}. */
  private Unit quotients(Unit above) throws UnitException {
    Unit unit = above;
    boolean first = true;
    while ((first || tolerant) && accept("/")) {
      unit = unit.over(factor());
      first = false;
    }
    return unit;
  }

  private boolean product() {
    int start = at;
    skipBlanks();
    boolean blank = at > start && at < text.length();
    if (accept(".") || (tolerant && !text.startsWith("**", at) && accept("*"))) {
      return true;
    }
    return blank && "/)".indexOf(here()) < 0;
  }

  private Unit factor() throws UnitException {
    skipBlanks();
    if (accept("(")) {
      Unit inner = complete();
      expect(")");
      return tolerant ? raised(inner) : inner;
    }
    Matcher quoted = matcher(QUOTED);
    if (quoted.lookingAt()) {
      at = quoted.end();
      return raised(quoted("", quoted.group(1)));
    }
    Matcher symbol = matcher(SYMBOL);
    if (!symbol.lookingAt()) {
      throw unexpected();
    }
    at = symbol.end();
    return named(symbol.group());
  }

  private Unit named(String symbol) throws UnitException {
    if (accept("(")) {
      Unit operand = scaled();
      expect(")");
      return function(symbol, operand);
    }
    Matcher quoted = matcher(QUOTED);
    if (quoted.lookingAt()) {
      at = quoted.end();
      return raised(quoted(symbol, quoted.group(1)));
    }
    return raised(tolerant ? Deviations.symbol(symbol) : Symbols.read(symbol));
  }

  private static Unit quoted(String prefix, String name) throws UnitException {
    return Symbols.quoted(prefix, name)
        .orElseThrow(() -> new UnitException("\"" + prefix + "\" is not a prefix"));
  }

  private static Unit function(String name, Unit operand) {
    if (name.equals("sqrt")) {
      return operand.root();
    }
    Powers whole = Powers.of(name + "(" + operand.text() + ")");
    return Unit.of(whole, Factor.ONE, whole);
  }

  private Unit raised(Unit unit) throws UnitException {
    Matcher bare = matcher(BARE_POWER);
    if (tolerant && bare.lookingAt()) {
      at = bare.end();
      return power(unit, Fraction.of(Integer.parseInt(bare.group())));
    }
    if (!accept("**") && !(tolerant && accept("^"))) {
      return unit;
    }
    Matcher power = matcher(POWER);
    if (!power.lookingAt()) {
      throw unexpected();
    }
    at = power.end();
    return power(unit, exponent(power));
  }

  private static Unit power(Unit unit, Fraction exponent) throws UnitException {
    for (Fraction power : unit.terms().power(exponent).bySymbol().values()) {
      if (Math.abs(power.toDouble()) > GREATEST_POWER) {
        throw new UnitException("powers are from -" + GREATEST_POWER + " to " + GREATEST_POWER);
      }
    }
    return unit.power(exponent);
  }

  private static Fraction exponent(Matcher power) throws UnitException {
    if (power.group(1) != null) {
      return Fraction.of(Integer.parseInt(power.group(1)));
    }
    if (power.group(4) != null) {
      return Fraction.of(new BigDecimal(power.group(4)));
    }
    BigInteger below = power.group(3) == null ? BigInteger.ONE : new BigInteger(power.group(3));
    if (below.signum() == 0) {
      throw new UnitException("a power divides by 0");
    }
    return new Fraction(new BigInteger(power.group(2)), below);
  }

  private void skipBlanks() {
    while (tolerant && at < text.length() && here() == ' ') {
      at++;
    }
  }

  private char here() {
    return text.charAt(at);
  }

  private boolean accept(String token) {
    boolean found = text.startsWith(token, at);
    at += found ? token.length() : 0;
    return found;
  }

  private void expect(String token) throws UnitException {
    if (!accept(token)) {
      throw unexpected();
    }
  }

  private Matcher matcher(Pattern pattern) {
    return pattern.matcher(text).region(at, text.length());
  }

  private UnitException unexpected() {
    return new UnitException(
        at >= text.length()
            ? "it ends too early"
            : "\"" + here() + "\" cannot stand at character " + (at + 1));
  }
}
