package org.almagest.uws;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Deletes files that belong to no job, as a node leaves them that dies at the wrong moment. */
final class Orphans {
  /** What is sent along with a job is written before the job is kept. */
  private static final Duration AGE = Duration.ofHours(1);

  /** {@link JobId#next} begins with the time. */
  private static final Pattern CREATED = Pattern.compile("([0-9]{1,15})o[0-9a-z]+");

  private final JobStore store;
  private final JobFiles files;
  private final Disposal disposal;
  private final Clock clock;

  Orphans(JobStore store, JobFiles files, Disposal disposal, Clock clock) {
    this.store = store;
    this.files = files;
    this.disposal = disposal;
    this.clock = clock;
  }

  Loop loop(Duration pause) {
    return new Loop("delete files without a job", () -> Reaper.jittered(pause), this::sweep);
  }

  private void sweep() {
    Set<JobId> old = old();
    if (!old.isEmpty()) {
      store.unknown(old).forEach(disposal::tidy);
    }
  }

  private Set<JobId> old() {
    Instant before = clock.instant().minus(AGE);
    try {
      return files.jobs().stream()
          .filter(job -> isOlder(job, before))
          .collect(Collectors.toUnmodifiableSet());
    } catch (IOException e) {
      throw new UncheckedIOException("files of jobs cannot be listed", e);
    }
  }

  private static boolean isOlder(JobId job, Instant before) {
    Matcher matcher = CREATED.matcher(job.text());
    return matcher.matches()
        && Instant.ofEpochMilli(Long.parseLong(matcher.group(1))).isBefore(before);
  }
}
