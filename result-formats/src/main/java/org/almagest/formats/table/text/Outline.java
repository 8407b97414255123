package org.almagest.formats.table.text;

import java.util.ArrayList;
import java.util.List;

/** Points around a centre on the sphere. */
final class Outline {
  private Outline() {}

  /**
   * Vertices of a regular polygon just around a small circle, so that it misses none of it.
   *
   * <p>All in degrees.
   *
   * @return longitude and latitude of each vertex, anticlockwise as seen from inside
   */
  static List<Double> ofCircle(
      double centreLongitude, double centreLatitude, double circleRadius, int sides) {
    double latitude = Math.toRadians(centreLatitude);
    double radius = Math.atan(Math.tan(Math.toRadians(circleRadius)) / Math.cos(Math.PI / sides));
    List<Double> vertices = new ArrayList<>();
    for (int i = 0; i < sides; i++) {
      double angle = -2 * Math.PI * i / sides;
      double sine =
          Math.sin(latitude) * Math.cos(radius)
              + Math.cos(latitude) * Math.sin(radius) * Math.cos(angle);
      double east = Math.sin(angle) * Math.sin(radius) * Math.cos(latitude);
      double north = Math.cos(radius) - Math.sin(latitude) * sine;
      double longitude = centreLongitude + Math.toDegrees(Math.atan2(east, north));
      vertices.add((longitude % 360 + 360) % 360);
      vertices.add(Math.toDegrees(Math.asin(sine)));
    }
    return vertices;
  }
}
