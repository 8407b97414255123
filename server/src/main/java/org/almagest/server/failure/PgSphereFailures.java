package org.almagest.server.failure;

import java.util.Optional;

/** What pgSphere refuses of a user's shapes; its versions before 1.4 state no error code for it. */
final class PgSphereFailures {
  private static final String POLYGON = "spherepoly_from_array: ";

  private PgSphereFailures() {}

  /** Empty when the text is none of pgSphere's about a shape. */
  static Optional<TapFailure> of(String text) {
    return reason(text).map(reason -> new TapFailure.UserError(ErrorCode.BAD_DATA, reason));
  }

  private static Optional<String> reason(String text) {
    if (text.startsWith(POLYGON + "a line segment overlaps")) {
      return Optional.of(
          "the sides of a polygon cross or touch each other, or it takes in half the sky or more;"
              + " give the vertices in order, or put smaller polygons together with OR");
    }
    if (text.startsWith(POLYGON + "a polygon segment length")) {
      return Optional.of(
          "a side of a polygon is 180 degrees long, so that its way is not known; put a vertex"
              + " between");
    }
    if (text.startsWith(POLYGON + "more than two points")) {
      return Optional.of(
          "a polygon has fewer than 3 different vertices; those within 0.0002 arcsec of each other"
              + " count as one");
    }
    return text.startsWith("radius must be not greater than 90 degrees")
        ? Optional.of(
            "the radius of a circle is from 0 to 90 degrees where it differs from row to row;"
                + " leave out the rows where it does not")
        : Optional.empty();
  }
}
