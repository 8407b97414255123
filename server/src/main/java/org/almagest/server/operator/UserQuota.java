package org.almagest.server.operator;

import java.util.concurrent.Callable;
import org.almagest.server.account.Quota;
import org.almagest.server.account.User;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code almagest user quota}. */
@Command(
    name = "quota",
    mixinStandardHelpOptions = true,
    description = "Sets what the jobs and tables of a user may take up; what is not named stays.")
final class UserQuota implements Callable<Integer> {
  private static final String USUAL = "usual";
  private static final String NONE = "none";

  @Parameters(paramLabel = "NAME", description = "Whose.")
  private String name = "";

  @Option(
      names = "--result-bytes",
      paramLabel = "SIZE",
      description = "Of results, such as 100GB; none for no limit; usual for what everybody has.")
  private @Nullable String bytes;

  @Option(
      names = "--queued-jobs",
      paramLabel = "N",
      description = "Jobs that may wait, 0 for none; usual for what everybody has.")
  private @Nullable String jobs;

  @Option(
      names = "--tables",
      paramLabel = "SIZE",
      description = "Of own tables, such as 20GB; none for no limit; usual for what everybody has.")
  private @Nullable String tables;

  @Override
  public Integer call() {
    if (bytes == null && jobs == null && tables == null) {
      throw new AccountProblem("say what to set: --result-bytes, --queued-jobs or --tables");
    }
    try (AccountDesk desk = AccountDesk.open()) {
      User user = desk.user(name);
      AccountDesk.require(desk.changes().setQuota(user.name(), changed(user.quota())), name);
      desk.audit().done("user.quota", user.name());
      System.out.println("user " + user.name() + " has a new quota");
    }
    return 0;
  }

  private Quota changed(Quota known) {
    return new Quota(
        bytes == null ? known.resultBytes() : size("--result-bytes", bytes),
        jobs == null ? known.queuedJobs() : count(jobs),
        tables == null ? known.tableBytes() : size("--tables", tables));
  }

  private static @Nullable Long size(String option, String text) {
    return switch (text) {
      case USUAL -> null;
      case NONE -> 0L;
      default -> parsed(option, text);
    };
  }

  /** Nothing at all would be taken for no limit. */
  private static long parsed(String option, String text) {
    try {
      long size = DataSize.parse(text).toBytes();
      if (size > 0) {
        return size;
      }
    } catch (IllegalArgumentException | ArithmeticException noSize) {
      // Said below.
    }
    throw new AccountProblem(
        "%s: %s is no size such as 500MB or 100GB, nor none or usual".formatted(option, text));
  }

  private static @Nullable Integer count(String text) {
    if (text.equals(USUAL)) {
      return null;
    }
    if (!text.matches("[0-9]{1,9}")) {
      throw new AccountProblem("--queued-jobs: %s is no number, nor usual".formatted(text));
    }
    return Integer.valueOf(text);
  }
}
