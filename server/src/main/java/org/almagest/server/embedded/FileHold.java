package org.almagest.server.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** A lock on a file, kept until closed. The system gives it up when the process dies. */
final class FileHold implements AutoCloseable {
  private final FileChannel channel;

  private FileHold(FileChannel channel) {
    this.channel = channel;
  }

  /** Waits until nobody else holds the file. */
  static FileHold exclusive(Path file) {
    return waitFor(file, false);
  }

  /** Waits until nobody holds the file exclusively. */
  static FileHold shared(Path file) {
    return waitFor(file, true);
  }

  /** Empty when somebody holds the file. */
  static Optional<FileHold> tryExclusive(Path file) {
    FileChannel channel = open(file);
    try {
      FileLock lock = channel.tryLock();
      if (lock != null) {
        return Optional.of(new FileHold(channel));
      }
    } catch (OverlappingFileLockException heldHere) {
      // Held by this very process: the same answer as for another one.
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    close(channel);
    return Optional.empty();
  }

  /** Replaces the file's text, for people who look into it. */
  void write(String text) {
    try {
      channel.truncate(0);
      channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    close(channel);
  }

  private static FileHold waitFor(Path file, boolean shared) {
    FileChannel channel = open(file);
    try {
      FileLock lock = channel.lock(0, Long.MAX_VALUE, shared);
      return new FileHold((FileChannel) lock.acquiredBy());
    } catch (OverlappingFileLockException heldHere) {
      close(channel);
      throw new ClusterException("This process already uses the archive of " + file, heldHere);
    } catch (IOException failure) {
      close(channel);
      throw new UncheckedIOException(failure);
    }
  }

  private static FileChannel open(Path file) {
    try {
      return FileChannel.open(
          file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    } catch (IOException failure) {
      throw new ClusterException(
          "Cannot open the lock file (%s). Check who owns it, or choose another folder with ALMAGEST_HOME."
              .formatted(failure),
          failure);
    }
  }

  private static void close(FileChannel channel) {
    try {
      channel.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
