package org.almagest.server.results;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The folder of one job.
 *
 * @param shelf the folder that it is in
 * @param name its own
 */
record JobFolder(Path shelf, String name) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ATTEMPTS = 10;

  private Path place() {
    return shelf.resolve(name);
  }

  Path path(String file) {
    return place().resolve(FileName.checked(file));
  }

  /** Begins a file. The folder may be deleted by another node in the moment in which it is made. */
  FileDraft begin(String file) throws IOException {
    Path parent = parent(file);
    for (int attempt = 1; ; attempt++) {
      Files.createDirectories(parent);
      try {
        return new FileDraft(this, file, parent.resolve(hiddenName()));
      } catch (NoSuchFileException deleted) {
        if (attempt == ATTEMPTS) {
          throw deleted;
        }
      }
    }
  }

  private Path parent(String file) {
    Path parent = path(file).getParent();
    return parent == null ? place() : parent;
  }

  private static String hiddenName() {
    byte[] chance = new byte[8];
    RANDOM.nextBytes(chance);
    return "." + HexFormat.of().formatHex(chance) + ".part";
  }

  /** Brings the names on the way from the shelf to a file to the disk. */
  void force(String file) throws IOException {
    for (Path folder = parent(file);
        folder != null && folder.startsWith(shelf);
        folder = folder.getParent()) {
      force(folder);
    }
  }

  static void force(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  /** Deletes all files but those named, and the folders that are empty then. */
  void deleteOthers(Set<String> keep) throws IOException {
    if (Files.exists(place())) {
      Files.walkFileTree(place(), new Deleting(keep));
    }
  }

  /** What another node deletes at the same time is deleted as well. */
  private final class Deleting extends SimpleFileVisitor<Path> {
    private final Set<String> keep;

    Deleting(Set<String> keep) {
      this.keep = keep;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      if (!keep.contains(place().relativize(file).toString())) {
        Files.deleteIfExists(file);
      }
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
      if (failure instanceof NoSuchFileException) {
        return FileVisitResult.CONTINUE;
      }
      throw failure;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException failure)
        throws IOException {
      if (failure != null && !(failure instanceof NoSuchFileException)) {
        throw failure;
      }
      if (keep.isEmpty()) {
        Files.deleteIfExists(folder);
      }
      return FileVisitResult.CONTINUE;
    }
  }
}
