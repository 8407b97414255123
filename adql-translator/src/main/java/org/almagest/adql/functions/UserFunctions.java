package org.almagest.adql.functions;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All user-defined functions. A new one is a line in one of the tables named here, and its SQL. */
public final class UserFunctions {
  private static final List<UserFunction> ALL =
      Stream.of(
              SkyFunctions.TABLE,
              AstrometryFunctions.TABLE,
              AstrometryErrorFunctions.TABLE,
              TimeFunctions.TABLE,
              TextFunctions.TABLE,
              NumberFunctions.TABLE,
              ArrayFunctions.TABLE)
          .flatMap(List::stream)
          .toList();

  private static final Map<String, List<UserFunction>> BY_NAME = byName();

  /** Names of functions that other archives have, and why not here. */
  private static final Map<String, String> REFUSED =
      Map.of(
          "IVO_SIMBADPOINT",
              "it would ask the name resolver Sesame over the network; look the position up and write POINT(ra, dec)",
          "GAVO_SIMBADPOINT",
              "it would ask the name resolver Sesame over the network; look the position up and write POINT(ra, dec)",
          "GAVO_IPIX", "it counts in the pixels of another index, Q3C; use IVO_HEALPIX_INDEX");

  private UserFunctions() {}

  /** All, in the order to declare them. */
  public static List<UserFunction> all() {
    return ALL;
  }

  /** The overloads of that name, in any case; empty if there are none. */
  public static List<UserFunction> named(String name) {
    return BY_NAME.getOrDefault(name.toUpperCase(Locale.ROOT), List.of());
  }

  /** All names in upper case, aliases too, sorted. */
  public static List<String> names() {
    return List.copyOf(BY_NAME.keySet());
  }

  /** Known names in upper case that are refused, with the reason and what to do instead. */
  public static Map<String, String> refused() {
    return REFUSED;
  }

  private static Map<String, List<UserFunction>> byName() {
    Map<String, List<UserFunction>> functions = new TreeMap<>();
    for (UserFunction function : ALL) {
      for (String name : function.names()) {
        functions
            .computeIfAbsent(name.toUpperCase(Locale.ROOT), ignored -> new ArrayList<>())
            .add(function);
      }
    }
    functions.replaceAll((name, overloads) -> List.copyOf(overloads));
    return functions;
  }
}
