package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.syntax.Identifier;
import org.almagest.adql.syntax.QualifiedName;
import org.almagest.schema.Catalog;
import org.almagest.schema.Table;

/** Finds published tables by {@code [[catalog.]schema.]table}. */
final class TableFinder {
  private final Catalog catalog;
  private final List<String> commonNames;

  TableFinder(Catalog catalog, List<String> commonNames) {
    this.catalog = catalog;
    this.commonNames = commonNames;
  }

  Table find(QualifiedName name) throws AdqlException {
    List<Table> found = candidates(name);
    if (found.isEmpty()) {
      throw unknown(name);
    }
    if (found.size() > 1) {
      throw ambiguous(name, found);
    }
    return found.getFirst();
  }

  private List<Table> candidates(QualifiedName name) throws AdqlException {
    Identifier table = name.last();
    return switch (name.parts().size()) {
      case 1 -> catalog.tablesCalled(table.text(), table.delimited());
      case 2 -> inSchema(name.parts().getFirst(), table);
      default ->
          throw Problem.unknownTable(
              name.span(),
              "there is no catalog \"" + name.parts().getFirst().text() + "\"; write schema.table");
    };
  }

  private List<Table> inSchema(Identifier schema, Identifier table) {
    return catalog.schemasCalled(schema.text(), schema.delimited()).stream()
        .flatMap(found -> found.tables().stream())
        .filter(found -> table.matches(found.name().table()))
        .toList();
  }

  private AdqlException unknown(QualifiedName name) {
    return Problem.unknownTable(
        name.span(),
        "table \""
            + name
            + "\" does not exist; "
            + nearest(name)
                .map(nearest -> hint(name, nearest))
                .orElse("TAP_SCHEMA.tables lists what does"));
  }

  private static String hint(QualifiedName name, String nearest) {
    boolean quotedWhole = name.parts().size() == 1 && name.last().text().equalsIgnoreCase(nearest);
    if (quotedWhole) {
      return "write " + nearest + " without quotes, or quote schema and table each";
    }
    return "did you mean " + (nearest.contains("\"") ? nearest : '"' + nearest + '"') + "?";
  }

  private Optional<String> nearest(QualifiedName name) {
    Optional<String> elsewhere =
        catalog.tablesCalled(name.last().text(), false).stream()
            .map(table -> table.name().adql())
            .findFirst();
    if (elsewhere.isPresent()) {
      return elsewhere;
    }
    List<String> names = new ArrayList<>(commonNames);
    catalog.tables().map(table -> table.name().adql()).forEach(names::add);
    Optional<String> nearest = Nearest.to(name.toString(), names);
    return nearest.isPresent() ? nearest : nearestBare(name.last().text());
  }

  private Optional<String> nearestBare(String written) {
    List<String> names = catalog.tables().map(table -> table.name().table()).distinct().toList();
    return Nearest.to(written, names)
        .flatMap(bare -> catalog.tablesCalled(bare, true).stream().findFirst())
        .map(table -> table.name().adql());
  }

  private static AdqlException ambiguous(QualifiedName name, List<Table> found) {
    List<String> names = found.stream().map(table -> table.name().adql()).sorted().toList();
    return Problem.ambiguous(
        name.span(),
        "table \"" + name + "\" is ambiguous: it may be " + NameProblems.alternatives(names));
  }
}
