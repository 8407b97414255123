package org.almagest.server.into;

import java.util.Objects;
import java.util.stream.Collectors;
import org.almagest.adql.Translation;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;

/** Says where the rows of a table come from, for whoever finds it later. */
final class Origin {
  private static final int LONGEST_QUERY = 500;

  private Origin() {}

  /** The query, and how to give credit to the tables that it reads. */
  static String of(String adql, Translation translation, Catalog catalog) {
    String query = adql.strip().replaceAll("\\s+", " ");
    String shown =
        query.length() > LONGEST_QUERY ? query.substring(0, LONGEST_QUERY) + " ..." : query;
    String credit =
        translation.tables().stream()
            .sorted()
            .flatMap(name -> catalog.table(name).stream())
            .map(Origin::credit)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("; "));
    return "Result of " + shown + (credit.isEmpty() ? "" : ". Data from " + credit);
  }

  private static String credit(Table table) {
    TableName name = table.name();
    String doi = table.citation().doi();
    String credit =
        doi != null ? "doi:" + doi : Objects.requireNonNullElse(table.citation().reference(), "");
    return credit.isEmpty() ? "" : name.adql() + " (" + credit + ")";
  }
}
