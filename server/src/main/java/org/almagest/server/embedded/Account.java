package org.almagest.server.embedded;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

/** The operating-system account that runs PostgreSQL, which refuses to run as root. */
sealed interface Account {
  /** The command as this account runs it. */
  List<String> command(List<String> command);

  /** Makes this account the owner of a file or folder that this process has made. */
  void give(Path path);

  /** The account of this process. */
  record Current() implements Account {
    @Override
    public List<String> command(List<String> command) {
      return command;
    }

    @Override
    public void give(Path path) {
      // What this process makes belongs to it already.
    }
  }

  /**
   * Another account, taken on by root.
   *
   * @param user its name
   * @param tool command that changes to it, up to PostgreSQL's own command
   */
  record Unprivileged(String user, List<String> tool) implements Account {
    @Override
    public List<String> command(List<String> command) {
      return Stream.concat(tool.stream(), command.stream()).toList();
    }

    @Override
    public void give(Path path) {
      try {
        UserPrincipal owner =
            FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
        Files.getFileAttributeView(path, PosixFileAttributeView.class).setOwner(owner);
      } catch (IOException failure) {
        throw new ClusterException("Cannot give %s to user %s".formatted(path, user), failure);
      }
    }
  }
}
