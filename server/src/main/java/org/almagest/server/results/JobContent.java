package org.almagest.server.results;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import org.almagest.server.http.StoredContent;
import org.almagest.uws.JobId;
import org.almagest.uws.Result;

/**
 * The bytes of a result.
 *
 * @param store where they lie
 * @param job whose they are
 * @param result what is known of them
 */
record JobContent(ResultStore store, JobId job, Result result) implements StoredContent {
  @Override
  public long size() {
    return result.size();
  }

  @Override
  public InputStream open(long first, long end) throws IOException {
    return store.open(job, result.file(), first, end);
  }

  @Override
  public Optional<Path> path() {
    return store.path(job, result.file());
  }
}
