package org.almagest.server.restriction;

import org.almagest.schema.TableName;

/**
 * A rule that holds for a table.
 *
 * @param id its number, unique in the archive
 */
public record Restriction(long id, TableName table, Rule rule) {
  /** In words, for the operator. */
  public String told() {
    return rule.told();
  }
}
