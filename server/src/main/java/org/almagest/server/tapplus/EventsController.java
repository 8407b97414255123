package org.almagest.server.tapplus;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.server.account.Access;
import org.almagest.server.account.JobRights;
import org.almagest.server.account.Need;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.JobId;
import org.almagest.uws.Jobs;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/**
 * {@code /jobs/events}: the caller's jobs as server-sent events. The request's own virtual thread
 * writes them as long as somebody listens.
 */
@Controller
@Access(Need.READ)
class EventsController {
  private static final Logger LOG = LoggerFactory.getLogger(EventsController.class);
  private static final int MOST_IDS = 100;

  /** Jobs that may have changed while a listener takes nothing. */
  private static final int ROOM = 2000;

  private final Jobs jobs;
  private final Listeners listeners;
  private final OwnerLimits limits;
  private final Pace pace;

  @Autowired
  EventsController(Jobs jobs, Listeners listeners, OwnerLimits limits) {
    this(jobs, listeners, limits, Pace.USUAL);
  }

  EventsController(Jobs jobs, Listeners listeners, OwnerLimits limits, Pace pace) {
    this.jobs = jobs;
    this.listeners = listeners;
    this.limits = limits;
    this.pace = pace;
  }

  @GetMapping({
    "${almagest.http.root}/tap/jobs/events",
    "${almagest.http.root}/tap/jobs/events/",
    "/tap/jobs/events",
    "/tap/jobs/events/"
  })
  void events(HttpServletRequest request, HttpServletResponse response) throws IOException {
    Watched watched = watched(JobRights.of(request), TapParameters.of(request));
    Inbox inbox = new Inbox(watched, ROOM);
    try (Listeners.Place _ = listeners.enter(watched.caller(), inbox);
        Jobs.Subscription _ = jobs.subscribe(inbox)) {
      writeHeaders(response);
      if (request.getMethod().equals("GET")) {
        stream(watched, inbox, new EventWriter(response.getOutputStream()));
      }
    }
  }

  private static void writeHeaders(HttpServletResponse response) {
    response.setContentType("text/event-stream;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Accel-Buffering", "no");
  }

  /** A listener that goes away is no failure; one that is cut off comes again. */
  private void stream(Watched watched, Inbox inbox, EventWriter out) {
    try {
      QuotaWatch quota = new QuotaWatch(jobs, watched.caller(), limits);
      new EventStream(jobs, watched, inbox, out, pace, quota).run();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    } catch (IOException gone) {
      inbox.close();
    } catch (RuntimeException failure) {
      LOG.warn("a stream of job events has ended: {}", failure.toString());
    }
  }

  private Watched watched(JobRights rights, TapParameters parameters) {
    Set<String> names =
        parameters.all("JOB").stream()
            .flatMap(text -> Stream.of(text.split(",", -1)))
            .map(String::strip)
            .filter(name -> !name.isEmpty())
            .collect(Collectors.toSet());
    if (names.isEmpty() && rights.caller() instanceof Owner.Anonymous) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "say which jobs: JOB=<id>, several by commas; or sign in");
    }
    if (names.size() > MOST_IDS) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER, "JOB names more than %d jobs".formatted(MOST_IDS));
    }
    return new Watched(
        rights, names.stream().map(name -> readable(rights, name)).collect(Collectors.toSet()));
  }

  /** One that is gone is told of as such: a client that comes again may not know. */
  private JobId readable(JobRights rights, String name) {
    JobId id =
        JobId.parse(name)
            .orElseThrow(() ->
                TapException.of(
                    ErrorCode.BAD_PARAMETER,
                    "JOB: no job is called %s".formatted(Excerpt.quoted(name))));
    if (!jobs.find(id).map(rights::mayUse).orElse(true)) {
      throw rights.refusal(name);
    }
    return id;
  }
}
