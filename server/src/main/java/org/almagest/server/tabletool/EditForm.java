package org.almagest.server.tabletool;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.usertable.ColumnEdit;
import org.almagest.server.usertable.ColumnFlag;

/** Reads {@code ACTION=edit}, in which each table and each column has a number. */
final class EditForm {
  private static final int MOST_TABLES = 100;

  private final TapParameters given;

  private EditForm(TapParameters given) {
    this.given = given;
  }

  /**
   * What one table is to be.
   *
   * @param columns in the order given
   */
  record TableEdit(String table, List<WantedColumn> columns) {
    /** With what is not said as it is. */
    List<ColumnEdit> columns(Table known) {
      return columns.stream().map(column -> column.of(known)).toList();
    }
  }

  /**
   * The tables in the order given.
   *
   * @throws TapException if a number or a value cannot be read
   */
  static List<TableEdit> read(TapParameters given) {
    return new EditForm(given).tables();
  }

  private List<TableEdit> tables() {
    int count = number("NUMTABLES", 1, MOST_TABLES);
    List<TableEdit> tables = new ArrayList<>();
    for (int table = 0; table < count; table++) {
      String name = "TABLE" + table;
      tables.add(
          new TableEdit(IndexJob.needed(given, name, "the table to be changed"), columns(name)));
    }
    return tables;
  }

  private List<WantedColumn> columns(String table) {
    int count = number(table + "_NUMCOLS", -1, Integer.MAX_VALUE);
    List<WantedColumn> columns = new ArrayList<>();
    for (int column = 0; column < count; column++) {
      columns.add(column(table + "_COL" + column));
    }
    return columns;
  }

  private WantedColumn column(String prefix) {
    return new WantedColumn(
        IndexJob.needed(given, prefix, "the column to be changed"),
        text(prefix + "_UCD"),
        text(prefix + "_UTYPE"),
        text(prefix + "_FLAGS").map(flag -> flag(prefix, flag)),
        text(prefix + "_INDEXED").map(word -> Truth.of(prefix + "_INDEXED", word)));
  }

  /** Empty if nothing is said; an empty text for no value, which astroquery spells None. */
  private Optional<String> text(String name) {
    if (!given.has(name)) {
      return Optional.empty();
    }
    String text = given.single(name).orElse("").strip();
    return Optional.of(text.equalsIgnoreCase("None") ? "" : text);
  }

  private static ColumnFlag flag(String prefix, String word) {
    return ColumnFlag.parse(word)
        .orElseThrow(() ->
            bad(
                "%s_FLAGS can be Ra, Dec, Flux, Mag, PK or None; it is %s"
                    .formatted(prefix, Excerpt.quoted(word))));
  }

  /**
   * @param usual when it is not given; -1 if it must be
   */
  private int number(String name, int usual, int most) {
    Optional<String> text = given.single(name).map(String::strip);
    if (text.isEmpty() && usual >= 0) {
      return usual;
    }
    String digits = text.orElse("");
    if (!digits.matches("[0-9]{1,6}") || Integer.parseInt(digits) > most) {
      throw bad(
          "parameter %s must be a whole number, at most %,d; it is %s"
              .formatted(name, Math.min(most, 999_999), Excerpt.quoted(digits)));
    }
    return Integer.parseInt(digits);
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
