package org.almagest.server.results;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.almagest.uws.JobFiles;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;

/** Files of jobs, as they are written and read. A published file never changes. Thread-safe. */
public interface ResultStore extends JobFiles {
  /**
   * Begins a file that nobody sees until it is published.
   *
   * @param job whose it is
   * @param file its name among the job's files: letters, digits, {@code . _ - /}
   */
  Draft begin(JobId job, String file) throws IOException;

  /**
   * Part of a file as a stream, to be closed.
   *
   * @param first the first byte, from 0
   * @param end the byte after the last
   * @throws java.nio.file.NoSuchFileException if it is not there
   */
  InputStream open(JobId job, String file, long first, long end) throws IOException;

  /** Deletes one file; that it is not there is no error. */
  void delete(JobId job, String file) throws IOException;

  /** The file itself where it lies on a disk of this machine: the kernel can send from it. */
  default Optional<Path> path(JobId job, String file) {
    return Optional.empty();
  }

  /** An address from which a client may fetch the result itself for a while, where there is one. */
  Optional<URI> direct(JobId job, Result result);

  /** A file being written, by one thread. Closed without being published, it leaves nothing. */
  interface Draft extends AutoCloseable {
    /**
     * Takes the file's bytes; throws {@link NoRoomException} when there is no more room for them.
     * It need not be closed.
     */
    OutputStream stream();

    /** Makes it durable and seen, all at once. */
    Stored publish() throws IOException;

    @Override
    void close();
  }

  /**
   * A published file.
   *
   * @param file its name among the job's files
   * @param size in bytes
   * @param sha256 hexadecimal
   * @param written when it was published
   */
  record Stored(String file, long size, String sha256, Instant written) {}
}
