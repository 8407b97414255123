package org.almagest.adql.resolve;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.almagest.adql.syntax.Expression;
import org.jspecify.annotations.Nullable;

/** Makes names for items that have none: {@code count}, {@code count_2}, {@code expr_1}. */
final class ItemNames {
  private static final String ANY = "expr";

  private final Set<String> taken = new HashSet<>();

  void taken(@Nullable String name) {
    if (name != null) {
      taken.add(name.toLowerCase(Locale.ROOT));
    }
  }

  /** A name that no other item has. */
  String make(String stem) {
    String name = stem.equals(ANY) ? ANY + "_1" : stem;
    for (int number = 2; !taken.add(name); number++) {
      name = stem + "_" + number;
    }
    return name;
  }

  /** What a name for the expression starts with. */
  static String stem(Expression expression) {
    return switch (expression) {
      case Expression.FunctionCall call -> call.name().last().text().toLowerCase(Locale.ROOT);
      case Expression.CountRows _ -> "count";
      case Expression.Windowed windowed -> stem(windowed.function());
      case Expression.Gathered gathered -> stem(gathered.function());
      default -> ANY;
    };
  }
}
