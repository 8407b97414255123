package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.almagest.adql.AdqlException;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.QualifiedName;
import org.almagest.adql.syntax.Span;
import org.jspecify.annotations.Nullable;

/** Binds column names and the qualifiers before them, from the innermost query outwards. */
final class NameResolver {
  private final Scope scope;

  NameResolver(Scope scope) {
    this.scope = scope;
  }

  Value column(QualifiedName name) throws AdqlException {
    List<Identifier> qualifier = name.parts().subList(0, name.parts().size() - 1);
    return qualifier.isEmpty() ? bare(name.last()) : qualified(qualifier, name);
  }

  /** The relation of this very FROM that {@code qualifier.*} means. */
  NamedRelation relation(QualifiedName qualifier) throws AdqlException {
    return relationIn(scope, qualifier.parts(), qualifier.span())
        .orElseThrow(() -> unknownRelation(qualifier.parts(), qualifier.span()));
  }

  private Value bare(Identifier name) throws AdqlException {
    for (@Nullable Scope level = scope; level != null; level = level.outer()) {
      List<ScopeColumn> found = level.columns(name);
      if (!found.isEmpty()) {
        return one(found, name, level, name.span());
      }
    }
    throw NameProblems.unknownColumn(name, scope);
  }

  private Value qualified(List<Identifier> qualifier, QualifiedName name) throws AdqlException {
    for (@Nullable Scope level = scope; level != null; level = level.outer()) {
      Optional<NamedRelation> relation = relationIn(level, qualifier, name.span());
      if (relation.isPresent()) {
        return inRelation(relation.get(), level, name);
      }
    }
    throw unknownRelation(qualifier, name.span());
  }

  private Value inRelation(NamedRelation relation, Scope level, QualifiedName name)
      throws AdqlException {
    List<ScopeColumn> found = relation.columns(name.last());
    if (found.isEmpty()) {
      throw NameProblems.unknownColumn(name.last(), relation);
    }
    return one(found, name.last(), level, name.span());
  }

  private Value one(List<ScopeColumn> found, Identifier name, Scope level, Span span)
      throws AdqlException {
    if (found.size() > 1) {
      throw NameProblems.ambiguous(name, found);
    }
    Value value = found.getFirst().value();
    level.used(value, span, level != scope);
    return value;
  }

  private static Optional<NamedRelation> relationIn(
      Scope level, List<Identifier> qualifier, Span span) throws AdqlException {
    List<NamedRelation> found =
        level.relations().stream().filter(relation -> relation.isCalled(qualifier)).toList();
    if (found.size() > 1) {
      throw Problem.ambiguous(
          span, "\"" + written(qualifier) + "\" may be several tables; give each an alias");
    }
    return found.stream().findFirst();
  }

  private AdqlException unknownRelation(List<Identifier> qualifier, Span span) {
    List<NamedRelation> relations = new ArrayList<>();
    for (@Nullable Scope level = scope; level != null; level = level.outer()) {
      relations.addAll(level.relations());
    }
    return NameProblems.unknownRelation(qualifier, relations, span);
  }

  static String written(List<Identifier> parts) {
    return parts.stream().map(Identifier::text).collect(Collectors.joining("."));
  }
}
