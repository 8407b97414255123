package org.almagest.server.tapplus;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.almagest.uws.Job;
import org.almagest.uws.JobError;
import org.almagest.uws.JobId;
import org.almagest.uws.Phase;
import org.almagest.uws.QueuePlace;
import tools.jackson.databind.json.JsonMapper;

/** What events say, as JSON objects. */
final class JobEvents {
  private static final JsonMapper JSON = JsonMapper.shared();

  private JobEvents() {}

  /** A job as it stands. */
  static String job(Job job, Optional<QueuePlace> place) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", job.id().text());
    members.put("phase", job.phase().name());
    members.put("list", job.list().name().toLowerCase(Locale.ROOT));
    job.labels().name().ifPresent(name -> members.put("name", name));
    members.put("rows", job.progress().rows());
    members.put("bytes", job.progress().bytes());
    if (job.progress().estimatedRows() >= 0) {
      members.put("estimatedRows", job.progress().estimatedRows());
    }
    place.ifPresent(waiting -> {
      members.put("place", waiting.place());
      members.put("reason", waiting.reason());
    });
    putTimes(members, job.times());
    job.error().map(JobError::message).ifPresent(message -> members.put("error", message));
    return JSON.writeValueAsString(members);
  }

  private static void putTimes(Map<String, Object> members, Job.Times times) {
    members.put("created", times.created().toString());
    times.started().map(Instant::toString).ifPresent(time -> members.put("started", time));
    times.ended().map(Instant::toString).ifPresent(time -> members.put("ended", time));
  }

  /** A job that there is not, or not any more. */
  static String gone(JobId id) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id.text());
    members.put("phase", Phase.UNKNOWN.name());
    return JSON.writeValueAsString(members);
  }

  /** Results take up all the room there is. */
  static String quota(long bytes, long limit) {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("bytes", bytes);
    members.put("limit", limit);
    return JSON.writeValueAsString(members);
  }
}
