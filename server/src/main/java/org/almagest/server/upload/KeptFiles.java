package org.almagest.server.upload;

import java.io.IOException;
import java.io.InputStream;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.results.ResultStore;
import org.almagest.server.results.StoreFailures;
import org.almagest.server.settings.Settings;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;
import org.almagest.uws.Parameter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Keeps the files that came with parameters until their job has run. They count in what its owner's
 * jobs take up.
 */
@Component
public class KeptFiles {
  private static final Logger LOG = LoggerFactory.getLogger(KeptFiles.class);
  private static final Pattern PLAIN = Pattern.compile("[a-z0-9_]{1,60}");
  private static final SecureRandom RANDOM = new SecureRandom();

  private final ResultStore store;
  private final Jobs jobs;
  private final OwnerLimits owners;
  private final Settings.Uploads settings;

  KeptFiles(ResultStore store, Jobs jobs, OwnerLimits owners, Settings settings) {
    this.store = store;
    this.jobs = jobs;
    this.owners = owners;
    this.settings = settings.uploads();
  }

  /**
   * As parameters by reference; all of them or none.
   *
   * @param before what the job has already
   * @throws TapException if they are more than one query may bring along, or than their owner has
   *     room for; or if they cannot be kept
   */
  public List<Parameter> keep(Owner owner, JobId job, List<Parameter> before, SentFiles files) {
    long bytes = files.bytes();
    if (bytes > 0) {
      requireFew(owner, bytes + before.stream().mapToLong(Parameter::size).sum());
      requireRoom(owner, bytes);
    }
    return kept(job, files);
  }

  private void requireFew(Owner owner, long bytes) {
    long most = UploadLimits.of(settings, owner).bytes().toBytes();
    if (bytes > most) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "the files of this job have %,d bytes together; at most %,d are taken: %s"
              .formatted(bytes, most, UploadLimits.REMEDY));
    }
  }

  /**
   * Refuses files that the owner has no room for.
   *
   * @throws TapException if there is none
   */
  public void requireRoom(Owner owner, long bytes) {
    long most = owners.bytes(owner);
    if (most <= 0) {
      return;
    }
    long taken = jobs.bytes(owner);
    if (bytes > most - taken) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "the files of your jobs may take up %,d bytes and take up %,d; there is no room for %,d more. Delete jobs that you do not need any more, or wait until those that brought files have run"
              .formatted(most, taken, bytes));
    }
  }

  private List<Parameter> kept(JobId job, SentFiles files) {
    List<Parameter> kept = new ArrayList<>();
    try {
      for (String name : files.ids()) {
        kept.add(keep(job, name, files));
      }
      return kept;
    } catch (IOException problem) {
      forget(job, kept);
      throw StoreFailures.unavailable("the files sent along cannot be kept", problem);
    }
  }

  private Parameter keep(JobId job, String name, SentFiles files) throws IOException {
    try (ResultStore.Draft draft = store.begin(job, "parameters/" + fileName(name));
        InputStream content = files.open(name)) {
      content.transferTo(draft.stream());
      ResultStore.Stored stored = draft.publish();
      return Parameter.file(name, stored.file(), stored.size());
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
