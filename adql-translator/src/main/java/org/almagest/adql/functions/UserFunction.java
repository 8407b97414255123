package org.almagest.adql.functions;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user-defined function: one line of the table in {@link UserFunctions}.
 *
 * @param signature as capabilities declare it (TAPRegExt 1.0 section 2.3), and as it is bound
 * @param names all of them, the one of the signature first
 * @param result the ADQL type of the result: one of {@link ResultTypes}
 * @param sql PostgreSQL with {@code $1}, {@code $2} ... for the arguments
 * @param unit of the result, null if it has none; {@code $3} if the third argument names it
 * @param traits what else the translator must know of it
 * @param description for people
 */
public record UserFunction(
    String signature,
    List<String> names,
    List<Parameter> parameters,
    String result,
    String sql,
    @Nullable String unit,
    List<Trait> traits,
    String description) {
  /** What sets a function apart from a plain one. */
  public enum Trait {
    /** Works on a group of rows. */
    AGGREGATE,
    /** Yields another value each time. */
    VOLATILE
  }

  public UserFunction {
    names = List.copyOf(names);
    parameters = List.copyOf(parameters);
    traits = List.copyOf(traits);
  }

  /** A function by {@code name(parameter TYPE, ...) -> TYPE}, its SQL, and what to tell of it. */
  static UserFunction of(String signature, String sql, String description) {
    int open = signature.indexOf('(');
    int close = signature.indexOf(") -> ");
    List<Parameter> parameters =
        Arrays.stream(signature.substring(open + 1, close).split(", ", -1))
            .map(Parameter::of)
            .toList();
    return new UserFunction(
        signature,
        List.of(signature.substring(0, open)),
        parameters,
        signature.substring(close + ") -> ".length()),
        sql,
        null,
        List.of(),
        description);
  }

  /** The same by further names. */
  UserFunction or(String... aliases) {
    List<String> all = Stream.concat(names.stream(), Arrays.stream(aliases)).toList();
    return new UserFunction(signature, all, parameters, result, sql, unit, traits, description);
  }

  UserFunction in(String newUnit) {
    return new UserFunction(
        signature, names, parameters, result, sql, newUnit, traits, description);
  }

  UserFunction that(Trait trait) {
    return new UserFunction(
        signature, names, parameters, result, sql, unit, List.of(trait), description);
  }

  /** The same with a parameter, counted from 1, that takes literals of these texts only. */
  UserFunction choosing(int position, List<String> choices) {
    Parameter old = parameters.get(position - 1);
    return replacing(position, new Parameter(old.name(), old.type(), choices, old.range()));
  }

  /** The same with a parameter, counted from 1, whose own unit must be one of these. */
  UserFunction measured(int position, List<String> units) {
    Parameter old = parameters.get(position - 1);
    return replacing(
        position, new Parameter(old.name(), ParameterType.MEASURED, units, old.range()));
  }

  /** The same with a parameter, counted from 1, of which literals must be in a range. */
  UserFunction within(int position, long low, long high) {
    Parameter old = parameters.get(position - 1);
    Parameter.Range range = new Parameter.Range(low, high);
    return replacing(position, new Parameter(old.name(), old.type(), old.choices(), range));
  }

  private UserFunction replacing(int position, Parameter parameter) {
    List<Parameter> changed = new ArrayList<>(parameters);
    changed.set(position - 1, parameter);
    return new UserFunction(signature, names, changed, result, sql, unit, traits, description);
  }

  public boolean isAggregate() {
    return traits.contains(Trait.AGGREGATE);
  }

  public boolean isVolatile() {
    return traits.contains(Trait.VOLATILE);
  }

  /** The signature under another of its names. */
  public String signature(String name) {
    return name + signature.substring(signature.indexOf('('));
  }
}
