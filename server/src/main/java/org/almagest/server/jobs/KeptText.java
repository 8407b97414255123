package org.almagest.server.jobs;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;
import org.almagest.uws.Parameter;

/** Text that PostgreSQL can keep: no U+0000, no half of a surrogate pair. */
final class KeptText {
  /** What an index takes, and a notification. */
  private static final int LONGEST_OWNER = 1000;

  private KeptText() {}

  /**
   * The key of an owner.
   *
   * @throws IllegalArgumentException if no job can have this owner
   */
  static String key(Owner owner) {
    String key = owner.key();
    require("the owner's name", key);
    if (key.getBytes(StandardCharsets.UTF_8).length > LONGEST_OWNER) {
      throw new IllegalArgumentException(
          "the owner's name is longer than a job can keep (%d bytes with its prefix)"
              .formatted(LONGEST_OWNER));
    }
    return key;
  }

  static void check(Job.Labels labels) {
    labels.runId().ifPresent(text -> require("RUNID", text));
    labels.name().ifPresent(text -> require("JOBNAME", text));
    labels.description().ifPresent(text -> require("JOBDESCRIPTION", text));
  }

  static void check(List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      require("the name of a parameter", parameter.id());
      require("the parameter " + parameter.id(), parameter.value());
    }
  }

  private static void require(String what, String text) {
    if (!isKept(text)) {
      throw new IllegalArgumentException(
          what + " holds U+0000 or half of a surrogate pair, which cannot be kept; leave it out");
    }
  }

  static boolean isKept(String text) {
    return text.codePoints().noneMatch(KeptText::isLost);
  }

  /** The service's own words must never keep a job from ending: what cannot be kept is replaced. */
  static String replaced(String text) {
    if (isKept(text)) {
      return text;
    }
    return text.codePoints()
        .map(character -> isLost(character) ? 0xFFFD : character)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }

  /** A surrogate that is a code point of its own has no partner. */
  private static boolean isLost(int character) {
    return character == 0
        || (character >= Character.MIN_SURROGATE && character <= Character.MAX_SURROGATE);
  }
}
