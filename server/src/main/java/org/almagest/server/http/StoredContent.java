package org.almagest.server.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/** Bytes that lie somewhere and never change, to be read in part. Thread-safe. */
public interface StoredContent {
  /** How many there are. */
  long size() throws IOException;

  /**
   * Some of them as a stream, to be closed.
   *
   * @param first the first byte, from 0
   * @param end the byte after the last
   * @throws java.nio.file.NoSuchFileException if they are not there any more
   */
  InputStream open(long first, long end) throws IOException;

  /** The file on disk that consists of them, where there is one: the kernel can send from it. */
  Optional<Path> path();
}
