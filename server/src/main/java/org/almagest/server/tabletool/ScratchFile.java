package org.almagest.server.tabletool;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file for as long as a request or a job needs it.
 *
 * @param path where it lies
 */
record ScratchFile(Path path) implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(ScratchFile.class);

  long size() throws IOException {
    return Files.size(path);
  }

  @Override
  public void close() {
    try {
      Files.deleteIfExists(path);
    } catch (IOException problem) {
      LOG.warn("{} is left in the scratch folder", path, problem);
    }
  }
}
