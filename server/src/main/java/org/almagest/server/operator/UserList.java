package org.almagest.server.operator;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.almagest.server.account.Link;
import org.almagest.server.account.Quota;
import org.almagest.server.account.User;
import org.almagest.server.account.UserEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;

/** {@code almagest user list}. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "Shows who has an account.")
final class UserList implements Callable<Integer> {
  private static final List<String> HEAD =
      List.of("name", "role", "state", "email", "expires", "signed in", "quota", "links");

  @Override
  public Integer call() {
    try (AccountDesk desk = AccountDesk.open()) {
      Instant now = Instant.now();
      Stream<List<String>> rows =
          desk.changes().list().stream()
              .map(entry -> row(entry, desk.links().of(entry.user().name()), now));
      Grid.print(HEAD, rows.toList(), System.out);
    }
    return 0;
  }

  private static List<String> row(UserEntry entry, List<Link> links, Instant now) {
    User user = entry.user();
    return List.of(
        user.name(),
        user.role().name().toLowerCase(Locale.ROOT),
        state(entry, now),
        user.email() == null ? "" : user.email(),
        moment(user.expires(), ""),
        moment(entry.signedIn(), "never"),
        quota(user.quota()),
        String.join(" ", links.stream().map(UserList::word).toList()));
  }

  private static String state(UserEntry entry, Instant now) {
    if (entry.user().disabled()) {
      return "disabled";
    }
    if (!entry.user().isOpen(now)) {
      return "expired";
    }
    return entry.hasPassword() ? "open" : "no password";
  }

  private static String moment(@Nullable Instant time, String none) {
    return time == null ? none : time.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private static String quota(Quota quota) {
    String room = size(quota.resultBytes(), "");
    String tables = size(quota.tableBytes(), " of tables");
    Integer jobs = quota.queuedJobs();
    String queue = jobs == null ? "" : jobs + " jobs";
    return String.join(
        ", ", Stream.of(room, queue, tables).filter(part -> !part.isEmpty()).toList());
  }

  private static String size(@Nullable Long bytes, String what) {
    return bytes == null ? "" : (bytes == 0 ? "no limit" : "%,d bytes".formatted(bytes)) + what;
  }

  private static String word(Link link) {
    return switch (link) {
      case Link.Subject(String issuer, String subject) -> subject + "@" + issuer;
      case Link.Certificate(String sha256) -> "sha256:" + sha256.substring(0, 16);
      case Link.DistinguishedName(String name) -> "dn:" + name;
    };
  }
}
