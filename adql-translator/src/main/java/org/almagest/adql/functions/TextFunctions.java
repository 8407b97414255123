package org.almagest.adql.functions;

import java.util.List;
import org.almagest.adql.functions.UserFunction.Trait;

/** Text (catalogue of UDFs 1.2, sections 2.4 and 2.7). */
final class TextFunctions {
  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "ivo_string_agg(expression VARCHAR, delimiter VARCHAR) -> VARCHAR",
                  "string_agg($1, $2)",
                  "An aggregate: the texts of a group, NULLs left out, with the delimiter between them.")
              .or("gavo_string_agg")
              .that(Trait.AGGREGATE),
          UserFunction.of(
                  "ivo_nocasematch(value VARCHAR, pattern VARCHAR) -> INTEGER",
                  "($1 ILIKE $2 ESCAPE '')::integer",
                  "1 if the value matches the pattern of LIKE in any case, else 0.")
              .or("gavo_nocasematch"),
          UserFunction.of(
                  "ivo_hasword(haystack VARCHAR, needle VARCHAR) -> INTEGER",
                  "adql.hasword($1, $2)",
                  "1 if all words of the needle are among those of the haystack, in any case and by English stems; else 0.")
              .or("gavo_hasword"),
          UserFunction.of(
                  "ivo_hashlist_has(hashlist VARCHAR, item VARCHAR) -> INTEGER",
                  "adql.hashlist_has($1, $2)",
                  "1 if the item is in a list separated by #, in any case; else 0.")
              .or("gavo_hashlist_has"),
          UserFunction.of(
                  "ivo_hms_to_degrees(hms VARCHAR) -> DOUBLE PRECISION",
                  "adql.hms_to_degrees($1)",
                  "h:m:s, hhmmss or hHmMsS in degrees; NULL for anything else.")
              .in("deg"),
          UserFunction.of(
                  "ivo_dms_to_degrees(dms VARCHAR) -> DOUBLE PRECISION",
                  "adql.dms_to_degrees($1)",
                  "d:m:s, ddmmss or dDmMsS with or without sign in degrees; NULL for anything else.")
              .in("deg"),
          UserFunction.of(
              "gavo_match(pattern VARCHAR, string VARCHAR) -> INTEGER",
              "($2 ~ $1)::integer",
              "1 if the POSIX regular expression matches anything in the string, else 0."),
          UserFunction.of(
              "gavo_getauthority(ivoid VARCHAR) -> VARCHAR",
              "substring($1 from '^[A-Za-z][A-Za-z0-9+.-]*://([^/?#]*)')",
              "The authority of an IVOID or another URI."));

  private TextFunctions() {}
}
