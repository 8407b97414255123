package org.almagest.adql.functions;

import java.util.List;

/** HEALPix and frames (catalogue of UDFs 1.2, sections 2.1 and 2.2.2), and what regions share. */
final class SkyFunctions {
  private static final List<String> FRAMES =
      List.of("ICRS", "FK5", "FK4", "GALACTIC", "SUPER_GALACTIC", "ECLIPTIC");

  private static final int DEEPEST = 29;

  static final List<UserFunction> TABLE =
      List.of(
          UserFunction.of(
                  "ivo_healpix_index(hpxOrder INTEGER, long DOUBLE PRECISION, lat DOUBLE PRECISION) -> BIGINT",
                  "adql.healpix_index($1, $2, $3)",
                  "The index of the HEALPix cell of an order from 0 to 29 that a position in degrees lies in, in NESTED numbering.")
              .within(1, 0, DEEPEST),
          UserFunction.of(
                  "ivo_healpix_index(hpxOrder INTEGER, point POINT) -> BIGINT",
                  "adql.healpix_index($1, $2, $3)",
                  "The index of the HEALPix cell of an order from 0 to 29 that a point lies in, in NESTED numbering.")
              .within(1, 0, DEEPEST),
          UserFunction.of(
                  "ivo_healpix_center(hpxOrder INTEGER, hpxIndex BIGINT) -> POINT",
                  "adql.healpix_center($1, $2)",
                  "The centre of a HEALPix cell in NESTED numbering.")
              .within(1, 0, DEEPEST)
              .in("deg"),
          UserFunction.of(
                  "gaia_healpix_index(hpxOrder INTEGER, source_id BIGINT) -> BIGINT",
                  "adql.gaia_healpix_index($1, $2)",
                  "The index of the HEALPix cell of an order from 0 to 12, NESTED, that a Gaia source_id carries.")
              .or("esdc_gaia_healpix_index")
              .within(1, 0, 12),
          UserFunction.of(
                  "ivo_geom_transform(from_sys VARCHAR, to_sys VARCHAR, geo GEOMETRY) -> GEOMETRY",
                  "adql.geom_transform($1, $2, $3)",
                  "A POINT, CIRCLE or POLYGON turned from one reference frame into another; both are literals:"
                      + " ICRS, FK5 (J2000), FK4 (B1950), GALACTIC, SUPER_GALACTIC, ECLIPTIC (J2000). A simple rotation.")
              .or("gavo_transform")
              .choosing(1, FRAMES)
              .choosing(2, FRAMES)
              .in("deg"),
          UserFunction.of(
                  "eso_intersection(region1 GEOMETRY, region2 GEOMETRY) -> DOUBLE PRECISION",
                  "adql.overlap($1, $2)",
                  "The area that two regions (POINT, CIRCLE, POLYGON, BOX) have in common, in square degrees,"
                      + " as AREA has it.")
              .in("deg**2"));

  private SkyFunctions() {}
}
