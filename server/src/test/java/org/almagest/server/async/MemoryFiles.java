package org.almagest.server.async;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListMap;
import org.almagest.server.results.ResultStore;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;

/** Files in memory, named {@code job/file}. */
final class MemoryFiles implements ResultStore {
  private final Map<String, byte[]> files = new ConcurrentSkipListMap<>();
  private volatile boolean broken;

  Set<String> names() {
    return files.keySet();
  }

  void clear() {
    files.clear();
    broken = false;
  }

  /** From now on no file can be read. */
  void fail() {
    broken = true;
  }

  void put(JobId job, String file, byte[] bytes) {
    files.put(job + "/" + file, bytes);
  }

  @Override
  public Draft begin(JobId job, String file) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    return new Draft() {
      @Override
      public OutputStream stream() {
        return bytes;
      }

      @Override
      public Stored publish() {
        put(job, file, bytes.toByteArray());
        return new Stored(file, bytes.size(), "00", Specimen.CREATED);
      }

      @Override
      public void close() {
        // What is not published was never seen.
      }
    };
  }

  @Override
  public InputStream open(JobId job, String file, long first, long end) throws IOException {
    if (broken) {
      throw new IOException("the bucket does not answer");
    }
    byte[] bytes = files.get(job + "/" + file);
    if (bytes == null) {
      throw new NoSuchFileException(file);
    }
    return new ByteArrayInputStream(
        Arrays.copyOfRange(bytes, (int) first, (int) Math.min(end, bytes.length)));
  }

  @Override
  public Optional<URI> direct(JobId job, Result result) {
    return Optional.empty();
  }

  @Override
  public void delete(JobId job, String file) {
    files.remove(job + "/" + file);
  }

  @Override
  public void delete(JobId job) {
    files.keySet().removeIf(name -> name.startsWith(job + "/"));
  }

  @Override
  public void deleteOthers(JobId job, Set<String> keep) {
    throw new UnsupportedOperationException("no controller does so");
  }

  @Override
  public Set<JobId> jobs() {
    throw new UnsupportedOperationException("no controller asks");
  }
}
