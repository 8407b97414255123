package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Chooses the account that runs PostgreSQL. */
final class Accounts {
  private static final String PACKAGED = "postgres";
  private static final String OWN = "almagest";

  private Accounts() {}

  static Account choose() {
    return isRoot() ? unprivileged(user()) : new Account.Current();
  }

  static boolean isRoot() {
    return "root".equals(System.getProperty("user.name"));
  }

  /** The account that owns an existing cluster must run it. */
  static Account ownerOf(Path folder) {
    try {
      String owner = Files.getOwner(folder).getName();
      if (owner.equals(System.getProperty("user.name"))) {
        return new Account.Current();
      }
      if (isRoot()) {
        return unprivileged(owner);
      }
      throw new ClusterException(
          "The private database in %s belongs to user %s, and this is user %s. Run Almagest as the same user as before, or choose another folder with ALMAGEST_HOME."
              .formatted(folder, owner, System.getProperty("user.name")));
    } catch (IOException failure) {
      throw new ClusterException("Cannot read " + folder, failure);
    }
  }

  private static Account unprivileged(String user) {
    return new Account.Unprivileged(user, tool(user));
  }

  private static List<String> tool(String user) {
    if (onPath("setpriv")) {
      return List.of("setpriv", "--reuid=" + user, "--regid=" + group(user), "--init-groups", "--");
    }
    if (onPath("runuser")) {
      return List.of("runuser", "-u", user, "--");
    }
    throw new ClusterException(
        "PostgreSQL does not run as root, and neither setpriv nor runuser is here to change to user %s. Install util-linux, or start Almagest as an ordinary user."
            .formatted(user));
  }

  private static String group(String user) {
    return Programs.output(List.of("id", "-g", user))
        .orElseThrow(() -> new ClusterException("Cannot find the group of user " + user));
  }

  private static String user() {
    if (exists(PACKAGED)) {
      return PACKAGED;
    }
    if (!exists(OWN)) {
      make(OWN);
    }
    return OWN;
  }

  private static boolean exists(String user) {
    try {
      FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
      return true;
    } catch (IOException unknown) {
      return false;
    }
  }

  private static void make(String user) {
    try {
      int code =
          new ProcessBuilder("useradd", "--system", "--user-group", "--no-create-home", user)
              .inheritIO()
              .start()
              .waitFor();
      if (code == 0) {
        return;
      }
    } catch (IOException noSuchProgram) {
      // The message below tells what to do.
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    throw new ClusterException(
        "PostgreSQL does not run as root, and the user %s cannot be made. Start Almagest as an ordinary user."
            .formatted(user));
  }

  private static boolean onPath(String program) {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
  }
}
