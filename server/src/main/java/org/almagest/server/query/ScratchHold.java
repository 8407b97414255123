package org.almagest.server.query;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/**
 * Says to other processes that this one uses the scratch folder. Whoever comes first, when nobody
 * does, deletes what servers that were killed have left there; files of others' stay. Thread-safe.
 */
final class ScratchHold implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchHold.class);

  private static final String PARTS = "parts";

  /** As this archive calls what it puts there. */
  private static final Pattern OURS =
      Pattern.compile(
          "upload-\\d+|"
              + PARTS
              + "|((sent|fetched|almagest|job-table-)\\d+.*\\.tmp)"
              + "|almagest-.*-unpacked");

  private final FileChannel channel;
  private final @Nullable FileLock lock;

  private ScratchHold(FileChannel channel, @Nullable FileLock lock) {
    this.channel = channel;
    this.lock = lock;
  }

  /** Holds {@code folder}, which is there. */
  static ScratchHold of(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve(".in-use"),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    return new ScratchHold(channel, held(channel, folder));
  }

  /**
   * Where files cannot be locked, or another archive in this process has it, nothing is deleted.
   */
  private static @Nullable FileLock held(FileChannel channel, Path folder) {
    try {
      if (isFree(channel)) {
        clear(folder);
      }
      return channel.lock(0, Long.MAX_VALUE, true);
    } catch (IOException | OverlappingFileLockException problem) {
      LOG.warn("{} cannot be held, so that old files in it stay: {}", folder, problem.toString());
      return null;
    }
  }

  private static boolean isFree(FileChannel channel) throws IOException {
    try (FileLock alone = channel.tryLock()) {
      return alone != null;
    }
  }

  private static void clear(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      for (Path left : all.filter(ScratchHold::isOurs).toList()) {
        FileSystemUtils.deleteRecursively(left);
      }
      Files.createDirectories(folder.resolve(PARTS));
    } catch (IOException failure) {
      LOG.warn("old files stay in {}: {}", folder, failure.getMessage());
    }
  }

  private static boolean isOurs(Path file) {
    return OURS.matcher(String.valueOf(file.getFileName())).matches();
  }

  @Override
  public void close() throws IOException {
    if (lock != null) {
      lock.close();
    }
    channel.close();
  }
}
