package org.almagest.server.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.almagest.server.results.ResultStore;
import org.almagest.server.results.StoreFailures;
import org.almagest.uws.JobId;
import org.almagest.uws.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps the files that came with parameters until their job has run. */
@Component
public class KeptFiles {
  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,60}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ResultStore store;

  KeptFiles(ResultStore store) {
    this.store = store;
  }

  /** As parameters by reference; all of them or none. */
  public List<Parameter> keep(JobId job, SentFiles files) {
    List<Parameter> kept = new ArrayList<>();
    try {
      for (String name : files.ids()) {
        kept.add(new Parameter(name, keep(job, name, files), true));
      }
      return kept;
    } catch (IOException problem) {
      forget(job, kept);
      throw StoreFailures.unavailable("the files sent along cannot be kept", problem);
    }
  }

  private String keep(JobId job, String name, SentFiles files) throws IOException {
    try (ResultStore.Draft draft = store.begin(job, "parameters/" + fileName(name));
        InputStream content = files.open(name)) {
      content.transferTo(draft.stream());
      return draft.publish().file();
    }
  }

  /**
   * Another each time: two requests may send the same part, and the job takes but one of them. A
   * part whose name no file may have is known by chance alone.
   */
  private static String fileName(String part) {
    byte[] chance = new byte[8];
    RANDOM.nextBytes(chance);
    return (PLAIN.matcher(part).matches() ? part : "part") + "-" + HexFormat.of().formatHex(chance);
  }

  /** What was kept of {@code parameters} that their job has not taken. */
  public void forget(JobId job, List<Parameter> parameters) {
    try {
      for (Parameter parameter : parameters) {
        store.delete(job, parameter.value());
      }
    } catch (IOException problem) {
      LOG.warn("files that job {} has not taken stay until it goes", job, problem);
    }
  }

  /** What was kept for a job that is not to be; what cannot be deleted now is found later. */
  public void forget(JobId job) {
    try {
      store.delete(job);
    } catch (IOException problem) {
      LOG.warn("files of job {}, which was not made, are left for later", job, problem);
    }
  }

  /** To its end, however far that is. */
  public InputStream open(JobId job, String file) throws IOException {
    return store.open(job, file, 0, Long.MAX_VALUE);
  }
}
