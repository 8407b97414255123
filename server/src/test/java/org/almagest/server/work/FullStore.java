package org.almagest.server.work;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Set;
import org.almagest.server.results.NoRoomException;
import org.almagest.server.results.ResultStore;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;

/** A store that takes so many bytes and no more. */
final class FullStore implements ResultStore {
  private final int room;
  private int open;

  FullStore(int room) {
    this.room = room;
  }

  /** Drafts that have not been closed. */
  int open() {
    return open;
  }

  @Override
  public Draft begin(JobId job, String file) {
    open++;
    return new Draft() {
      @Override
      public OutputStream stream() {
        return new Disk();
      }

      @Override
      public Stored publish() {
        throw new AssertionError("a broken file is published");
      }

      @Override
      public void close() {
        open--;
      }
    };
  }

  @Override
  public InputStream open(JobId job, String file, long first, long end) throws IOException {
    throw new NoSuchFileException(file);
  }

  @Override
  public Optional<URI> direct(JobId job, Result result) {
    return Optional.empty();
  }

  @Override
  public void delete(JobId job, String file) {
    // Nothing is kept.
  }

  @Override
  public void delete(JobId job) {
    // Nothing is kept.
  }

  @Override
  public void deleteOthers(JobId job, Set<String> keep) {
    // Nothing is kept.
  }

  @Override
  public Set<JobId> jobs() {
    return Set.of();
  }

  private final class Disk extends OutputStream {
    private int size;

    @Override
    public void write(int value) throws IOException {
      write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
      size += length;
      if (size > room) {
        throw new NoRoomException(new IOException("No space left on device"));
      }
    }
  }
}
