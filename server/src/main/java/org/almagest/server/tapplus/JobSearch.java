package org.almagest.server.tapplus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.JobRights;
import org.almagest.server.settings.JobSettings;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Job;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;
import org.springframework.stereotype.Component;

/** Finds the jobs that somebody wants to see and may. Thread-safe. */
@Component
class JobSearch {
  /** Jobs in one answer, and characters of their parameters: what a document may take of memory. */
  static final int MOST_JOBS = 10_000;

  private static final long MOST_CHARACTERS = 16L << 20;

  /** Few, for each is read with all its parameters. */
  private static final int AT_ONCE = 50;

  private final Jobs jobs;
  private final JobSettings settings;

  JobSearch(Jobs jobs, Settings settings) {
    this.jobs = jobs;
    this.settings = settings.jobs();
  }

  JobPage find(JobRights rights, ListRequest request) {
    Owner caller = rights.caller();
    if (request.id().isPresent()) {
      return new JobPage(one(rights, request).stream().toList(), false);
    }
    if (caller instanceof Owner.Anonymous && !settings.listAnonymous()) {
      return JobPage.EMPTY;
    }
    Optional<Owner> owner = caller instanceof Owner.User ? Optional.of(caller) : Optional.empty();
    return new Walk(request, owner).run();
  }

  /** Whoever knows an anonymous job's name may read it, listed or not. */
  private Optional<Job> one(JobRights rights, ListRequest request) {
    return request
        .job()
        .flatMap(jobs::find)
        .filter(rights::mayUse)
        .filter(job -> job.list() == request.list());
  }

  /** One walk along a list, part by part. */
  private final class Walk {
    private final ListRequest request;
    private final Optional<Owner> owner;
    private final int wanted;
    private final List<Job> found = new ArrayList<>();
    private int left;
    private long characters;

    Walk(ListRequest request, Optional<Owner> owner) {
      this.request = request;
      this.owner = owner;
      this.wanted = Math.min(request.limit().orElse(MOST_JOBS), MOST_JOBS);
      this.left = request.conditions().isNone() ? 0 : request.offset();
    }

    JobPage run() {
      int from = request.conditions().isNone() ? request.offset() : 0;
      while (!isFull()) {
        int most = most();
        List<Job> part = jobs.list(request.part(owner, from, most));
        part.stream().filter(request.conditions()::hold).forEach(this::take);
        if (part.size() < most) {
          return new JobPage(found, false);
        }
        from += part.size();
      }
      return new JobPage(found, found.size() < request.limit().orElse(Integer.MAX_VALUE));
    }

    private int most() {
      return request.conditions().isNone() ? Math.min(AT_ONCE, wanted - found.size()) : AT_ONCE;
    }

    private boolean isFull() {
      return found.size() >= wanted || characters > MOST_CHARACTERS;
    }

    private void take(Job job) {
      if (left > 0) {
        left--;
      } else if (!isFull()) {
        found.add(job);
        characters +=
            job.parameters().stream().map(Parameter::value).mapToLong(String::length).sum();
      }
    }
  }
}
