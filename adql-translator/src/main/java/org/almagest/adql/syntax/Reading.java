package org.almagest.adql.syntax;

import java.util.List;

/**
 * A statement and what was found while it was read.
 *
 * @param tables the names in all FROMs, in the order of the text
 */
public record Reading(Statement statement, List<QualifiedName> tables) {
  public Reading {
    tables = List.copyOf(tables);
  }
}
