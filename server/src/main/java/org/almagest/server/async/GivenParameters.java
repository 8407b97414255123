package org.almagest.server.async;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Parameter;
import org.springframework.stereotype.Component;

/**
 * The parameters of a request that a job is to keep. Whether it can be run with them shows when it
 * is run; here only what the service cannot hold is refused.
 */
@Component
public final class GivenParameters {
  /** They are about the job, not about what it runs. */
  private static final Set<String> CONTROLS =
      Set.of(
          "phase",
          "destruction",
          "executionduration",
          "runid",
          "jobname",
          "jobdescription",
          "on_timeout",
          "action");

  /** Clients send them twice, with different values; the first is meant. */
  private static final Set<String> FIRST_COUNTS = Set.of("format", "responseformat");

  private static final int MOST = 1000;

  private final int mostCharacters;

  /** Within the limits of {@code settings}. */
  public GivenParameters(Settings settings) {
    mostCharacters = 2 * settings.limits().queryLength();
  }

  /**
   * Those to keep, with names in lower case. The same value again is not kept again.
   *
   * @param files names, in lower case, of what is kept as a file
   */
  public List<Parameter> of(TapParameters given, Set<String> files) {
    List<Parameter> kept = new ArrayList<>();
    given
        .all()
        .forEach((id, values) -> {
          if (!CONTROLS.contains(id) && !files.contains(id)) {
            values(id, values).forEach(value -> kept.add(Parameter.of(id, value)));
          }
        });
    return kept;
  }

  private static List<String> values(String id, List<String> given) {
    List<String> different = given.stream().distinct().toList();
    return FIRST_COUNTS.contains(id) && !different.isEmpty()
        ? List.of(different.getFirst())
        : different;
  }

  /**
   * Checks all the parameters that a job would have.
   *
   * @throws TapException if they are too many, too long, or not text
   */
  public void check(List<Parameter> all) {
    if (all.size() > MOST) {
      throw tooLarge(
          "the job would have %,d parameters; at most %,d are taken".formatted(all.size(), MOST));
    }
    long characters =
        all.stream().mapToLong(one -> (long) one.id().length() + one.value().length()).sum();
    if (characters > mostCharacters) {
      throw tooLarge(
          "the job's parameters would have %,d characters; at most %,d are taken; send tables as files"
              .formatted(characters, mostCharacters));
    }
    all.forEach(one -> checkText(one.id(), one.value()));
  }

  /** PostgreSQL keeps every character but this. */
  static void checkText(String name, String value) {
    if ((name + value).indexOf('\0') >= 0) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "parameter %s holds the character NUL, which is no text"
              .formatted(Excerpt.of(name.replace("\0", ""))));
    }
  }

  /** What a client of the Gaia archive unpacks without having named it. */
  public static List<Parameter> withFormat(List<Parameter> parameters, boolean isGaiaClient) {
    boolean named = parameters.stream().anyMatch(one -> FIRST_COUNTS.contains(one.id()));
    if (named || !isGaiaClient) {
      return parameters;
    }
    List<Parameter> more = new ArrayList<>(parameters);
    more.add(Parameter.of("format", "votable"));
    return more;
  }

  /** Values of one name, in order. */
  static List<String> values(List<Parameter> parameters, String id) {
    return parameters.stream().filter(one -> one.id().equals(id)).map(Parameter::value).toList();
  }

  private static TapException tooLarge(String message) {
    return TapException.of(ErrorCode.TOO_LARGE, message);
  }
}
