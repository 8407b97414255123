package org.almagest.server.remote;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Where the bytes go, as many as are allowed; nothing is left when they are not all there. */
final class BoundedFile {
  private static final int CHUNK = 64 * 1024;

  private final Path folder;
  private final long most;
  private final Sentences sentences;
  private @Nullable Path path;

  BoundedFile(Path folder, long most, Sentences sentences) {
    this.folder = folder;
    this.most = most;
    this.sentences = sentences;
  }

  /** Once {@link #write} has returned. */
  Path path() {
    if (path == null) {
      throw new IllegalStateException("nothing was written");
    }
    return path;
  }

  /**
   * @throws IOException if the other side fails
   * @throws UncheckedIOException if this side does
   */
  void write(@Nullable HttpEntity entity) throws IOException {
    if (entity != null && entity.getContentLength() > most) {
      throw sentences.announced(entity.getContentLength(), most);
    }
    Path file = create();
    boolean whole = false;
    try {
      fill(file, entity);
      path = file;
      whole = true;
    } finally {
      if (!whole) {
        Files.deleteIfExists(file);
      }
    }
  }

  private Path create() {
    try {
      return Files.createTempFile(folder, "fetched", null);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }

  private void fill(Path file, @Nullable HttpEntity entity) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      if (entity != null) {
        copy(entity.getContent(), out);
      }
    }
  }

  private void copy(InputStream in, OutputStream out) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
      bytes += read;
      if (bytes > most) {
        throw sentences.tooLarge(most);
      }
      keep(out, chunk, read);
    }
  }

  private static void keep(OutputStream out, byte[] chunk, int length) {
    try {
      out.write(chunk, 0, length);
    } catch (IOException noRoom) {
      throw new UncheckedIOException(noRoom);
    }
  }
}
