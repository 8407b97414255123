package org.almagest.server.operator;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.database.Database;
import org.almagest.server.embedded.Leakproof;
import org.almagest.server.restriction.Restriction;
import org.almagest.server.restriction.RestrictionProblem;
import org.almagest.server.restriction.Restrictions;
import org.almagest.server.restriction.Rule;
import org.almagest.server.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code almagest restrict}: rows that not everybody may see. */
@Command(
    name = "restrict",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    subcommands = {RestrictCommand.Listing.class, RestrictCommand.Lifting.class},
    description = {
      "Makes rows of a published table private, until a date or but for a group.",
      "A row is seen if every restriction of its table lets it pass. PostgreSQL enforces it, in every query."
    },
    footer = {
      "",
      "Examples:",
      "  ./almagest restrict eso.raw --release-column release_date --group-column programme",
      "  ./almagest restrict survey.stars --where \"field = 7\" --until 2027-06-01 --group team7"
    })
final class RestrictCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  /** Needed, but not by {@code list} and {@code remove}. */
  @Parameters(arity = "0..1", paramLabel = "SCHEMA.TABLE", description = "The published table.")
  private @Nullable String table;

  @Option(
      names = "--where",
      paramLabel = "CONDITION",
      description = "Which rows, in ADQL over the table's columns; all if not given.")
  private @Nullable String condition;

  @Option(
      names = "--until",
      paramLabel = "DATE",
      description = "When they become public: 2027-06-01 or 2027-06-01T12:00:00Z, in UTC.")
  private @Nullable String until;

  @Option(
      names = "--release-column",
      paramLabel = "COL",
      description = "The column that holds this date for each row; no date, not public.")
  private @Nullable String releaseColumn;

  @Option(names = "--group", paramLabel = "G", description = "The group that sees them before.")
  private @Nullable String group;

  @Option(
      names = "--group-column",
      paramLabel = "COL",
      description = "The column that names this group for each row.")
  private @Nullable String groupColumn;

  @Override
  public void run() {
    String name = table;
    if (name == null) {
      throw new ParameterException(spec.commandLine(), "which table? SCHEMA.TABLE, list or remove");
    }
    Rule rule =
        new Rule(condition, until == null ? null : date(until), releaseColumn, group, groupColumn);
    try (Database database = Database.open(SettingsFile.load())) {
      print(restrictions(database).add(name, rule));
      tellOfIndexes(database);
    }
  }

  private static Instant date(String text) {
    try {
      return text.contains("T")
          ? Instant.parse(text.endsWith("Z") ? text : text + "Z")
          : LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException wrong) {
      throw new RestrictionProblem(
          "\"%s\" is no date; write 2027-06-01 or 2027-06-01T12:00:00Z".formatted(text), wrong);
    }
  }

  private static Restrictions restrictions(Database database) {
    return new Restrictions(database, new ConsoleAudit(database.owner()));
  }

  private static void print(Restriction restriction) {
    System.out.printf(
        "%s %d: %s%n", restriction.table().adql(), restriction.id(), restriction.told());
  }

  /** Only a superuser can, which the service's role in an operator's own database is not. */
  private static void tellOfIndexes(Database database) {
    try (Connection connection = database.owner().getConnection()) {
      List<String> missing = Leakproof.missing(connection);
      if (!missing.isEmpty()) {
        System.out.println(
            "Cone searches of restricted tables use no index until a superuser of this database runs:");
        missing.forEach(sql -> System.out.println("  " + sql + ";"));
      }
    } catch (SQLException failure) {
      throw new RestrictionProblem(
          "the table is restricted; PostgreSQL does not tell whether indexes are used: "
              + failure.getMessage(),
          failure);
    }
  }

  /** {@code restrict list}. */
  @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows all restrictions.")
  static final class Listing implements Runnable {
    @Override
    public void run() {
      try (Database database = Database.open(SettingsFile.load())) {
        restrictions(database).list().forEach(RestrictCommand::print);
      }
    }
  }

  /** {@code restrict remove}. */
  @Command(
      name = "remove",
      mixinStandardHelpOptions = true,
      description = "Lifts a restriction, or all of a table.")
  static final class Lifting implements Runnable {
    @Parameters(index = "0", paramLabel = "SCHEMA.TABLE", description = "The published table.")
    private String table = "";

    @Parameters(
        index = "1",
        arity = "0..1",
        paramLabel = "ID",
        description = "The restriction's number; all of the table if not given.")
    private @Nullable Long id;

    @Override
    public void run() {
      try (Database database = Database.open(SettingsFile.load())) {
        restrictions(database)
            .remove(table, id)
            .forEach(lifted -> {
              System.out.print("lifted: ");
              print(lifted);
            });
      }
    }
  }
}
