package org.almagest.adql.syntax;

import java.util.List;
import java.util.stream.Collectors;

/** A dotted name, {@code [[catalog.]schema.]table}, outermost part first; at least one part. */
public record QualifiedName(List<Identifier> parts, Span span) {
  public QualifiedName {
    parts = List.copyOf(parts);
    if (parts.isEmpty()) {
      throw new IllegalArgumentException("a name has at least one part");
    }
  }

  public Identifier last() {
    return parts.getLast();
  }

  @Override
  public String toString() {
    return parts.stream().map(Identifier::text).collect(Collectors.joining("."));
  }
}
