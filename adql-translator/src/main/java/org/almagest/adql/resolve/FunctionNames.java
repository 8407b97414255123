package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.almagest.adql.AdqlException;
import org.almagest.adql.functions.UserFunctions;
import org.almagest.adql.syntax.Expression.FunctionCall;

/** Names of functions that do not exist, and which might have been meant. */
final class FunctionNames {
  private static final int MOST = 3;

  private FunctionNames() {}

  static AdqlException unknown(FunctionCall call, String name) {
    return Problem.unknownFunction(
        call.name().span(), "function \"" + call.name() + "\" does not exist" + hint(name));
  }

  /** Functions of the same name but for the prefix come first, then the nearest in spelling. */
  private static String hint(String name) {
    Set<String> near = new LinkedHashSet<>();
    for (String candidate : UserFunctions.names()) {
      if (bare(candidate).equals(bare(name)) && near.size() < MOST) {
        near.add(candidate);
      }
    }
    List<String> all = new ArrayList<>(FunctionCatalogue.RULES.keySet().stream().sorted().toList());
    all.addAll(UserFunctions.names());
    if (near.isEmpty()) {
      Nearest.to(name, all).ifPresent(near::add);
    }
    return near.isEmpty() ? "" : "; did you mean \"" + String.join("\" or \"", near) + "\"?";
  }

  /** Without the prefix of an institute. */
  private static String bare(String name) {
    return name.toUpperCase(Locale.ROOT).replaceFirst("^(IVO|GAVO|ESDC|ESA|ESO|CDS|GAIA)_", "");
  }
}
