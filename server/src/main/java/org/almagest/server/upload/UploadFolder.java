package org.almagest.server.upload;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;

/** The files of one query's tables, each once, until it is closed. One thread. */
final class UploadFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UploadFolder.class);
  private static final String PREFIX = "upload-";

  private final Path folder;
  private final Map<UploadSource, Path> files = new HashMap<>();

  /** Gets one file. */
  @FunctionalInterface
  interface Getter {
    /** Puts it into {@code folder}, where it becomes {@code target} or whatever is returned. */
    Path get(Path folder, Path target) throws IOException;
  }

  private UploadFolder(Path folder) {
    this.folder = folder;
  }

  static UploadFolder in(Path scratch) throws IOException {
    return new UploadFolder(Files.createTempDirectory(scratch, PREFIX));
  }

  /** The file of {@code source}, gotten when it is first asked for. */
  Path file(UploadSource source, Getter getter) throws IOException {
    Path known = files.get(source);
    if (known != null) {
      return known;
    }
    Path file = getter.get(folder, folder.resolve("table-" + files.size()));
    files.put(source, file);
    return file;
  }

  @Override
  public void close() {
    try {
      FileSystemUtils.deleteRecursively(folder);
    } catch (IOException failure) {
      LOG.warn("files of uploaded tables stay in {}: {}", folder, failure.getMessage());
    }
  }
}
