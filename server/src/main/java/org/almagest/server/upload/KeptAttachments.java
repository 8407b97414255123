package org.almagest.server.upload;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.server.results.ResultStore;
import org.almagest.uws.Job;
import org.almagest.uws.Parameter;

/**
 * The files that came along with a job, wherever they are kept. One thread.
 *
 * @param store keeps them
 * @param job whose they are
 */
public record KeptAttachments(ResultStore store, Job job) implements Attachments {
  @Override
  public Set<String> names() {
    return job.parameters().stream()
        .filter(Parameter::byReference)
        .map(Parameter::id)
        .collect(Collectors.toSet());
  }

  @Override
  public void save(String name, Path target) throws IOException {
    try (InputStream content = store.open(job.id(), file(name), 0, Long.MAX_VALUE)) {
      Files.copy(content, target);
    }
  }

  private String file(String name) throws IOException {
    return job.parameters().stream()
        .filter(Parameter::byReference)
        .filter(parameter -> parameter.id().equals(name))
        .findFirst()
        .map(Parameter::value)
        .orElseThrow(() -> new NoSuchFileException(name));
  }
}
