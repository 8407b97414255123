package org.almagest.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a coordinate is counted from (VOTable 1.5 sections 3.4 and 3.5). Its text is the system
 * followed by what else is known: {@code ICRS epoch=J2016.0}, {@code FK5 equinox=J2000}, {@code TCB
 * origin=2455197.5 refposition=BARYCENTER}.
 */
public sealed interface Frame {
  /**
   * Of a position.
   *
   * @param system a word of the IVOA vocabulary refframe, in capitals
   * @param equinox such as {@code J2000}, null where the system has none
   * @param epoch of the positions, such as {@code J2016.0}, null if unknown
   * @param refposition a word of the vocabulary refposition, null if unknown
   */
  record Space(
      String system, @Nullable String equinox, @Nullable String epoch, @Nullable String refposition)
      implements Frame {
    public Space {
      Objects.requireNonNull(system);
      checkYear(equinox);
      checkYear(epoch);
    }

    @Override
    public String text() {
      return system
          + part("equinox", equinox)
          + part("epoch", epoch)
          + part("refposition", refposition);
    }
  }

  /**
   * Of a time.
   *
   * @param scale a word of the vocabulary timescale, in capitals
   * @param refposition a word of the vocabulary refposition
   * @param origin Julian date of the zero point, {@code MJD-origin} or {@code JD-origin}; null for
   *     times with a calendar year
   */
  record Time(String scale, String refposition, @Nullable String origin) implements Frame {
    private static final Set<String> NAMED_ORIGINS = Set.of("MJD-origin", "JD-origin");

    public Time {
      Objects.requireNonNull(scale);
      Objects.requireNonNull(refposition);
      if (origin != null
          && !NAMED_ORIGINS.contains(origin)
          && !origin.matches("[0-9]+(\\.[0-9]*)?")) {
        throw new IllegalArgumentException(
            "origin \"%s\" is no Julian date, nor MJD-origin or JD-origin".formatted(origin));
      }
    }

    @Override
    public String text() {
      return scale + part("origin", origin) + part("refposition", refposition);
    }
  }

  /** The scales of time that make a text mean a time. */
  Set<String> TIME_SCALES = Set.of("TAI", "TT", "UT", "UTC", "GPS", "TCG", "TCB", "TDB", "ET");

  /** The text that {@link #parse} reads. */
  String text();

  /**
   * Reads a frame.
   *
   * @throws IllegalArgumentException if a part is not known or not well-formed, saying which
   */
  static Frame parse(String text) {
    List<String> words = new ArrayList<>(List.of(text.strip().split("\\s+")));
    String system = words.removeFirst().toUpperCase(Locale.ROOT);
    return TIME_SCALES.contains(system) ? time(system, words) : space(system, words);
  }

  private static Frame space(String system, List<String> words) {
    if (!system.matches("[A-Z][A-Z0-9_]*")) {
      throw new IllegalArgumentException(
          "\"%s\" is no reference frame; write for example ICRS epoch=J2016.0".formatted(system));
    }
    Space frame =
        new Space(
            system, taken(words, "equinox"), taken(words, "epoch"), taken(words, "refposition"));
    refuseRest(words, "equinox=, epoch= and refposition=");
    return frame;
  }

  private static Frame time(String scale, List<String> words) {
    String refposition = taken(words, "refposition");
    Time frame =
        new Time(scale, refposition == null ? "UNKNOWN" : refposition, taken(words, "origin"));
    refuseRest(words, "origin= and refposition=");
    return frame;
  }

  private static @Nullable String taken(List<String> words, String key) {
    for (String word : words) {
      if (word.startsWith(key + "=")) {
        words.remove(word);
        return word.substring(key.length() + 1);
      }
    }
    return null;
  }

  private static void refuseRest(List<String> words, String known) {
    if (!words.isEmpty()) {
      throw new IllegalArgumentException(
          "\"%s\" is no part of a frame; after its name come %s"
              .formatted(words.getFirst(), known));
    }
  }

  private static void checkYear(@Nullable String year) {
    if (year != null && !year.matches("[JB]?[0-9]+(\\.[0-9]*)?")) {
      throw new IllegalArgumentException(
          "\"%s\" is no epoch; write it like J2016.0".formatted(year));
    }
  }

  private static String part(String key, @Nullable String value) {
    return value == null ? "" : " " + key + "=" + value;
  }
}
