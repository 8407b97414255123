package org.almagest.server.async;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.server.http.TapParameters;
import org.almagest.uws.JobFilter;
import org.almagest.uws.JobList;
import org.almagest.uws.Owner;
import org.almagest.uws.Phase;

/** PHASE, AFTER and LAST of the job list (UWS 1.1 section 2.2.2.1). */
final class JobListQuery {
  /** More would be no list to read but a burden; AFTER and LAST lead to the others. */
  private static final int MOST = 10_000;

  private JobListQuery() {}

  /**
   * The filter that a request gives.
   *
   * @param owner whose jobs; empty for the anonymous ones of everybody
   */
  static JobFilter filter(Optional<Owner> owner, TapParameters given) {
    Set<Phase> phases =
        given.all("PHASE").stream().map(Phases::of).collect(Collectors.toUnmodifiableSet());
    int last = given.single("LAST").map(text -> Numbers.whole("LAST", text, 1)).orElse(MOST);
    return new JobFilter(
        owner,
        JobList.ASYNC,
        phases,
        given.single("AFTER").map(text -> JobTime.parse("AFTER", text)),
        Optional.empty(),
        List.of(),
        0,
        OptionalInt.of(Math.min(last, MOST)),
        true);
  }
}
