package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.usertable.ChangeTerms;
import org.almagest.server.usertable.UserTables;
import org.almagest.uws.Owner;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Does what requests to {@code /TableTool} ask for. Thread-safe. */
@Component
class TableTool {
  /** For one statement: some indexes of large tables are built, and no request waits for ever. */
  private static final Duration LONGEST = Duration.ofMinutes(15);

  private final UserTables tables;

  TableTool(UserTables tables) {
    this.tables = tables;
  }

  ResponseEntity<String> answer(HttpServletRequest request) throws IOException {
    return ChangeTerms.within(LONGEST).hold(() -> done(request));
  }

  private ResponseEntity<String> done(HttpServletRequest request) throws IOException {
    Owner.User owner = Callers.of(request);
    TapParameters given = TapParameters.of(request);
    String action = IndexJob.needed(given, "ACTION", "radec, edit or rename");
    return switch (action.toLowerCase(Locale.ROOT)) {
      case "radec" -> position(owner, given);
      case "edit" -> edit(owner, given);
      case "rename" -> rename(owner, given);
      default ->
          throw TapException.of(
              ErrorCode.BAD_PARAMETER,
              "ACTION can be radec, edit or rename; it is %s".formatted(Excerpt.quoted(action)));
    };
  }

  private ResponseEntity<String> position(Owner.User owner, TapParameters given)
      throws IOException {
    String table = table(given);
    String ra = IndexJob.needed(given, "RA", "the column with the right ascension");
    String dec = IndexJob.needed(given, "DEC", "the column with the declination");
    tables.radec(owner, table, ra, dec);
    return Sentence.of("table %s: positions are %s, %s".formatted(table, ra, dec));
  }

  /** Several tables one after the other: what one is refused for leaves those before it changed. */
  private ResponseEntity<String> edit(Owner.User owner, TapParameters given) throws IOException {
    List<EditForm.TableEdit> edits = EditForm.read(given);
    for (EditForm.TableEdit edit : edits) {
      tables.edit(owner, edit.table(), edit.columns(tables.find(owner, edit.table())));
    }
    return Sentence.of(
        edits.stream()
            .map(edit ->
                "table %s: %,d columns edited".formatted(edit.table(), edit.columns().size()))
            .collect(Collectors.joining("\n")));
  }

  private ResponseEntity<String> rename(Owner.User owner, TapParameters given) throws IOException {
    String table = table(given);
    RenameForm form = RenameForm.read(given);
    Table renamed = tables.rename(owner, table, form.table().orElse(null), form.columns());
    return Sentence.of(
        "table %s: is called %s; %,d columns renamed"
            .formatted(table, renamed.name().adql(), form.columns().size()));
  }

  private static String table(TapParameters given) {
    return IndexJob.needed(given, "TABLE_NAME", "the table to be changed");
  }
}
