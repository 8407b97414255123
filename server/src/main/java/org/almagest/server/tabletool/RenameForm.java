package org.almagest.server.tabletool;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;

/**
 * New names.
 *
 * @param table of the table, empty to keep it
 * @param columns of columns, by the old ones, in the order given
 */
record RenameForm(Optional<String> table, Map<String, String> columns) {
  /**
   * Reads {@code new_table_name} and {@code new_column_names=old:new,old2:new2}.
   *
   * @throws TapException if there is no new name
   */
  static RenameForm read(TapParameters given) {
    RenameForm form =
        new RenameForm(
            given.single("NEW_TABLE_NAME").map(String::strip).filter(RenameForm::says),
            given
                .single("NEW_COLUMN_NAMES")
                .filter(RenameForm::says)
                .map(RenameForm::pairs)
                .orElse(Map.of()));
    if (form.table.isEmpty() && form.columns.isEmpty()) {
      throw bad(
          "there is no new name; give NEW_TABLE_NAME, or NEW_COLUMN_NAMES as old:new,old2:new2");
    }
    return form;
  }

  private static boolean says(String text) {
    return !text.isBlank() && !text.strip().equalsIgnoreCase("None");
  }

  private static Map<String, String> pairs(String text) {
    Map<String, String> pairs = new LinkedHashMap<>();
    for (String pair : text.split(",", -1)) {
      String[] names = pair.strip().split(":", -1);
      if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
        throw bad(
            "NEW_COLUMN_NAMES has %s; it must be old:new,old2:new2"
                .formatted(Excerpt.quoted(pair)));
      }
      if (pairs.put(names[0].strip(), names[1].strip()) != null) {
        throw bad("NEW_COLUMN_NAMES names column %s twice".formatted(Excerpt.of(names[0])));
      }
    }
    return pairs;
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
