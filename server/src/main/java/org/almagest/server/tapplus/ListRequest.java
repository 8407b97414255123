package org.almagest.server.tapplus;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobId;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;

/**
 * Which jobs somebody wants to see: the parameters of TAP+ and of astroquery's filter. {@code
 * metadata_only} and {@code session} change nothing here.
 *
 * @param list which list
 * @param id this job alone
 * @param phases any of these; empty for all but ARCHIVED
 * @param after created later
 * @param name with exactly this name
 * @param conditions what is looked for job by job
 * @param order what comes first
 * @param offset jobs to leave out at the beginning
 * @param limit jobs at most
 */
record ListRequest(
    JobList list,
    Optional<String> id,
    Set<Phase> phases,
    Optional<Instant> after,
    Optional<String> name,
    Conditions conditions,
    List<JobFilter.Order> order,
    int offset,
    OptionalInt limit) {
  /**
   * Reads the parameters.
   *
   * @throws TapException naming the one that is wrong
   */
  static ListRequest of(String list, TapParameters parameters) {
    return new ListRequest(
        list(list),
        parameters.single("jobid"),
        phases(parameters),
        TimeRange.time(parameters, "after"),
        parameters.single("name").or(() -> parameters.single("jobname")),
        Conditions.of(parameters),
        parameters.single("order").map(Orders::parse).orElse(List.of()),
        number(parameters, "offset").orElse(0),
        number(parameters, "limit"));
  }

  private static JobList list(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "async" -> JobList.ASYNC;
      case "sync" -> JobList.SYNC;
      default ->
          throw TapException.of(
              ErrorCode.NOT_FOUND,
              "there is no job list %s; use async or sync".formatted(Excerpt.quoted(name)));
    };
  }

  private static Set<Phase> phases(TapParameters parameters) {
    Set<Phase> phases = EnumSet.noneOf(Phase.class);
    Stream.concat(parameters.all("phase").stream(), parameters.all("phaseid").stream())
        .flatMap(text -> Stream.of(text.split(",", -1)))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .map(ListRequest::phase)
        .forEach(phases::add);
    return phases;
  }

  private static Phase phase(String name) {
    return Stream.of(Phase.values())
        .filter(phase -> phase.name().equalsIgnoreCase(name))
        .findFirst()
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER,
                "phase: %s is none; the phases are %s"
                    .formatted(Excerpt.quoted(name), List.of(Phase.values()))));
  }

  /** However many digits: a number too great for an int is more than there are jobs. */
  private static OptionalInt number(TapParameters parameters, String name) {
    Optional<String> text = parameters.single(name).map(String::strip);
    if (text.isEmpty()) {
      return OptionalInt.empty();
    }
    String digits = text.get();
    if (!digits.matches("[0-9]+")) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "%s must be a whole number, 0 or more; it is %s".formatted(name, Excerpt.quoted(digits)));
    }
    return OptionalInt.of(digits.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(digits));
  }

  /** The job asked for by its name, if any job can have that name. */
  Optional<JobId> job() {
    return id.flatMap(JobId::parse);
  }

  /** What the store is asked for: one stretch of the list. */
  JobFilter part(Optional<Owner> owner, int from, int most) {
    return new JobFilter(owner, list, phases, after, name, order, from, OptionalInt.of(most));
  }
}
