package org.almagest.server.upload;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Files that came along with a query, by the names of their parts. One thread. */
public interface Attachments {
  /** No files. */
  Attachments NONE =
      new Attachments() {
        @Override
        public Set<String> names() {
          return Set.of();
        }

        @Override
        public void save(String name, Path target) throws IOException {
          throw new NoSuchFileException(name);
        }
      };

  /** Their names. */
  Set<String> names();

  /**
   * Puts one of them where it can be read, once.
   *
   * @param name one of {@link #names}
   * @param target a file that is not there yet
   */
  void save(String name, Path target) throws IOException;

  /** The one that is called {@code name} to the letter, or else in any case. */
  default Optional<String> find(String name) {
    return names().contains(name)
        ? Optional.of(name)
        : names().stream().filter(name::equalsIgnoreCase).findFirst();
  }
}
