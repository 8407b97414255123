package org.almagest.adql;

import java.util.List;
import java.util.stream.Stream;
import org.almagest.adql.functions.UserFunctions;
import org.jspecify.annotations.Nullable;

/** What the translator offers beyond the core of ADQL, for TAPRegExt's language features. */
public final class LanguageFeatures {
  private LanguageFeatures() {}

  /**
   * A feature.
   *
   * @param type the end of the feature type's identifier {@code ivo://ivoa.net/std/tapregext#...}
   * @param form the function or keyword
   * @param description for people, null if the form says it all
   */
  public record Feature(String type, String form, @Nullable String description) {}

  /** All features, in the order to print them. */
  public static List<Feature> all() {
    return FEATURES;
  }

  private static final List<Feature> FEATURES =
      Stream.of(
              geometry(),
              Stream.of(
                  plain("features-adql-string", "LOWER"),
                  plain("features-adql-string", "UPPER"),
                  plain("features-adql-string", "ILIKE"),
                  plain("features-adql-common-table", "WITH"),
                  plain("features-adql-sets", "UNION"),
                  plain("features-adql-sets", "EXCEPT"),
                  plain("features-adql-sets", "INTERSECT"),
                  plain("features-adql-type", "CAST"),
                  plain("features-adql-conditional", "COALESCE"),
                  plain("features-adql-unit", "IN_UNIT"),
                  plain("features-adql-offset", "OFFSET")),
              ExtensionFunctions.features(),
              userFunctions())
          .flatMap(features -> features)
          .toList();

  private static Stream<Feature> geometry() {
    return Stream.of(
            "POINT",
            "CIRCLE",
            "BOX",
            "POLYGON",
            "CONTAINS",
            "INTERSECTS",
            "DISTANCE",
            "AREA",
            "CENTROID",
            "COORD1",
            "COORD2",
            "COORDSYS",
            "REGION")
        .map(form -> plain("features-adqlgeo", form));
  }

  private static Stream<Feature> userFunctions() {
    return UserFunctions.all().stream()
        .flatMap(function ->
            function.names().stream()
                .map(name ->
                    new Feature("features-udf", function.signature(name), function.description())));
  }

  private static Feature plain(String type, String form) {
    return new Feature(type, form, null);
  }
}
