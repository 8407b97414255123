package org.almagest.server.tabletool;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.failure.TapFailure;
import org.almagest.server.remote.RemoteFiles;
import org.almagest.server.settings.Settings;
import org.almagest.server.turn.Turns;
import org.almagest.uws.Owner;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Puts what people send, or have fetched, on disk before anything is made of it: as long as a slow
 * client sends, nothing in the database waits, and nothing of it is in memory. Thread-safe.
 */
@Component
class Spool {
  private static final int CHUNK = 64 << 10;

  /** Fetched at a time, fewer than there may be connections: queries fetch tables as well. */
  private static final int FETCHES = 16;

  private static final int FETCHES_OF_ONE = 4;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(10);

  private final Turns fetches = new Turns(FETCHES, FETCHES_OF_ONE);

  private final RemoteFiles remote;
  private final Path folder;
  private final long most;

  Spool(RemoteFiles remote, Settings settings) {
    this.remote = remote;
    this.folder = settings.scratch();
    this.most = settings.http().requestSize().toBytes();
  }

  /** Most bytes of one file. */
  long most() {
    return most;
  }

  /**
   * The body of a request.
   *
   * @throws TapException if it is empty, or more than a request may bring
   */
  ScratchFile body(HttpServletRequest request) throws IOException {
    if (request.getContentLengthLong() > most) {
      throw tooLarge(request.getContentLengthLong());
    }
    ScratchFile file = copy(request.getInputStream());
    if (file.size() == 0) {
      file.close();
      throw TapException.of(
          ErrorCode.BAD_DATA,
          "the request has no body; send the table as the body, with its Content-Type");
    }
    return file;
  }

  /** A part of a form; a large one is moved, not copied. */
  ScratchFile part(Part part) throws IOException {
    Path path = Files.createTempFile(folder, "sent", null);
    ScratchFile file = new ScratchFile(path);
    return kept(file, () -> part.write(path.toAbsolutePath().toString()));
  }

  /**
   * What lies at an address.
   *
   * @param owner who is given a share of what is fetched at a time
   * @throws TapException if it cannot be had from there, or too much is being fetched
   */
  ScratchFile address(Owner.User owner, URI address) {
    try (Turns.Place _ = fetching(owner)) {
      return new ScratchFile(remote.fetch(address, most, folder));
    }
  }

  private Turns.Place fetching(Owner.User owner) {
    try {
      return fetches
          .enter(owner.name(), Turns.Patience.of(LONGEST_WAIT))
          .orElseThrow(() -> busy(null));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw busy(stopped);
    }
  }

  private static TapException busy(@Nullable InterruptedException stopped) {
    return new TapException(
        new TapFailure.Overload(
            ErrorCode.TOO_BUSY,
            "too many tables are being fetched for you, or for others; please try again shortly",
            LONGEST_WAIT),
        stopped);
  }

  /**
   * All that {@code content} brings; closes it.
   *
   * @throws TapException if that is more than a request may bring
   */
  ScratchFile copy(InputStream content) throws IOException {
    Path path = Files.createTempFile(folder, "sent", null);
    ScratchFile file = new ScratchFile(path);
    return kept(file, () -> fill(path, content));
  }

  private void fill(Path path, InputStream content) throws IOException {
    byte[] chunk = new byte[CHUNK];
    long bytes = 0;
    try (content;
        OutputStream out = Files.newOutputStream(path)) {
      for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
        bytes += read;
        if (bytes > most) {
          throw tooLarge(bytes);
        }
        out.write(chunk, 0, read);
      }
    }
  }

  /** Something that fills a file. */
  @FunctionalInterface
  private interface Filling {
    void run() throws IOException;
  }

  /** A file that is not whole does not stay. */
  private static ScratchFile kept(ScratchFile file, Filling filling) throws IOException {
    boolean whole = false;
    try {
      filling.run();
      whole = true;
      return file;
    } finally {
      if (!whole) {
        file.close();
      }
    }
  }

  private TapException tooLarge(long bytes) {
    return TapException.of(
        ErrorCode.TOO_LARGE,
        "the table has at least %,d bytes; a request may bring %,d: send it in parts, the first by"
                .formatted(bytes, most)
            + " Upload and more rows by POST to tap/load/<table>");
  }
}
