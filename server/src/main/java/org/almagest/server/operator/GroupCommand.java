package org.almagest.server.operator;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.almagest.server.audit.ConsoleAudit;
import org.almagest.server.database.Database;
import org.almagest.server.restriction.Groups;
import org.almagest.server.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code almagest group}: who belongs together. */
@Command(
    name = "group",
    mixinStandardHelpOptions = true,
    description = {
      "Groups of users, for rows that only they may see (./almagest restrict).",
      "A change holds for the next query; the server may be running or not."
    })
final class GroupCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "what about groups? add, members, list or remove");
  }

  @Command(name = "add", mixinStandardHelpOptions = true, description = "Makes a group.")
  int add(
      @Parameters(paramLabel = "ID", description = "Its name.") String id,
      @Option(names = "--title", paramLabel = "T", description = "What people call it.")
          @Nullable String title) {
    return with(groups -> groups.add(id, title));
  }

  @Command(
      name = "members",
      mixinStandardHelpOptions = true,
      description = "Shows or changes who is in a group.")
  int members(
      @Parameters(paramLabel = "ID", description = "Its name.") String id,
      @Option(names = "--add", split = ",", paramLabel = "USER", description = "Users to add.")
          @Nullable Set<String> joining,
      @Option(
              names = "--remove",
              split = ",",
              paramLabel = "USER",
              description = "Users to remove.")
          @Nullable Set<String> leaving) {
    return with(groups -> {
      groups.change(id, given(joining), given(leaving));
      groups.list().stream().filter(group -> group.id().equals(id)).forEach(GroupCommand::print);
    });
  }

  @Command(name = "list", mixinStandardHelpOptions = true, description = "Shows all groups.")
  int list() {
    return with(groups -> groups.list().forEach(GroupCommand::print));
  }

  @Command(name = "remove", mixinStandardHelpOptions = true, description = "Removes a group.")
  int remove(@Parameters(paramLabel = "ID", description = "Its name.") String id) {
    return with(groups -> groups.remove(id));
  }

  private static Set<String> given(@Nullable Set<String> users) {
    return users == null ? Set.of() : new LinkedHashSet<>(users);
  }

  private static int with(Consumer<Groups> action) {
    try (Database database = Database.open(SettingsFile.load())) {
      action.accept(new Groups(database.owner(), new ConsoleAudit(database.owner())));
    }
    return 0;
  }

  private static void print(Groups.Group group) {
    String title = group.title();
    System.out.println(
        group.id()
            + (title == null ? "" : " (" + title + ")")
            + ": "
            + (group.members().isEmpty() ? "nobody" : group.members()));
  }
}
