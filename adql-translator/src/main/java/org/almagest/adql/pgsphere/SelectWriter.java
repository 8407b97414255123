package org.almagest.adql.pgsphere;

import java.util.List;
import java.util.stream.Collectors;
import org.almagest.adql.resolved.OutputNames;
import org.almagest.adql.resolved.Rows;

/** Writes one SELECT, without its limit. */
final class SelectWriter {
  private SelectWriter() {}

  static String write(Rows.Select select, boolean named) {
    StringBuilder sql = new StringBuilder("SELECT ");
    if (select.distinct()) {
      sql.append("DISTINCT ");
    }
    sql.append(items(select.items(), named));
    if (!select.from().isEmpty()) {
      sql.append(" FROM ");
      sql.append(
          select.from().stream().map(RelationWriter::write).collect(Collectors.joining(", ")));
    }
    if (select.where() != null) {
      sql.append(" WHERE ").append(ConditionWriter.write(select.where()));
    }
    if (!select.groupBy().isEmpty()) {
      sql.append(" GROUP BY ");
      sql.append(select.groupBy().stream().map(ValueWriter::key).collect(Collectors.joining(", ")));
    }
    if (select.having() != null) {
      sql.append(" HAVING ").append(ConditionWriter.write(select.having()));
    }
    return sql.toString();
  }

  private static String items(List<Rows.Item> items, boolean named) {
    StringBuilder list = new StringBuilder();
    for (int position = 1; position <= items.size(); position++) {
      if (position > 1) {
        list.append(", ");
      }
      list.append(OutputWriter.write(items.get(position - 1)));
      if (named) {
        list.append(" AS ").append(Identifiers.quoted(OutputNames.at(position)));
      }
    }
    return list.toString();
  }
}
