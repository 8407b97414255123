package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/** What to say when a column or its qualifier is not to be found. */
final class NameProblems {
  private NameProblems() {}

  static AdqlException unknownColumn(Identifier name, Scope scope) {
    List<String> candidates = new ArrayList<>();
    for (@Nullable Scope level = scope; level != null; level = level.outer()) {
      level.columns().forEach(column -> candidates.add(column.name()));
    }
    String problem =
        scope.relations().isEmpty() && candidates.isEmpty()
            ? " is unknown, for there is no FROM"
            : " is not in any table of this FROM";
    return Problem.unknownColumn(
        name.span(), "column \"" + name.text() + "\"" + problem + hint(name, candidates));
  }

  static AdqlException unknownColumn(Identifier name, NamedRelation relation) {
    List<String> candidates = relation.columns().stream().map(ScopeColumn::name).toList();
    return Problem.unknownColumn(
        name.span(),
        "column \""
            + name.text()
            + "\" is not in "
            + relation.display()
            + Nearest.hint(name.text(), candidates));
  }

  static AdqlException ambiguous(Identifier name, List<ScopeColumn> found) {
    List<String> candidates = found.stream().map(ScopeColumn::qualified).distinct().toList();
    String problem = "column \"" + name.text() + "\" is ambiguous: ";
    if (candidates.size() == 1) {
      return Problem.ambiguous(
          name.span(),
          problem + candidates.getFirst() + " stands for several columns; give them aliases");
    }
    return Problem.ambiguous(
        name.span(), problem + "it may be " + alternatives(candidates) + "; say which");
  }

  static AdqlException unknownRelation(
      List<Identifier> qualifier, List<NamedRelation> relations, Span span) {
    String written = NameResolver.written(qualifier);
    Optional<NamedRelation> hidden =
        relations.stream().filter(relation -> relation.isHidden(qualifier)).findFirst();
    if (hidden.isPresent()) {
      String alias = hidden.get().shortName();
      return Problem.unknownTable(
          span, hidden.get().display() + " has the alias \"" + alias + "\" here; use that instead");
    }
    List<String> names = relations.stream().map(NamedRelation::shortName).toList();
    return Problem.unknownTable(
        span, "no table of this FROM is called \"" + written + "\"" + Nearest.hint(written, names));
  }

  /** {@code a.ra, b.ra or c.ra}. */
  static String alternatives(List<String> names) {
    String last = names.getLast();
    if (names.size() == 1) {
      return last;
    }
    return names.stream().limit(names.size() - 1).collect(Collectors.joining(", ")) + " or " + last;
  }

  private static String hint(Identifier name, List<String> candidates) {
    String nearest = Nearest.hint(name.text(), candidates);
    boolean perhapsText = nearest.isEmpty() && name.delimited();
    return perhapsText
        ? "; if it is text, write it in single quotes: '" + name.text().replace("'", "''") + "'"
        : nearest;
  }
}
