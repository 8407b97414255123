package org.almagest.server.crossmatch;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Writes the one SELECT that finds all pairs: by a plan, more of them than wanted, of which the
 * exact distance then takes its part. The distance is that of the haversine, which is right to 1e-9
 * arcsec at any distance, and made of functions that may run in parallel.
 */
record MatchSql(Side first, Side second, Radius radius, boolean best) {
  private static final String HAVERSINE =
      "(sin(radians(b.dec-a.dec)/2)^2+cos(radians(a.dec))*cos(radians(b.dec))*sin(radians(b.ra-a.ra)/2)^2)";
  private static final String SEPARATION = "degrees(2*asin(sqrt(least(1," + HAVERSINE + "))))*3600";

  String write(MatchPlan plan) {
    String matched = matched(plan);
    List<String> values = Stream.concat(values("a", first), values("b", second)).toList();
    if (!best) {
      return "SELECT %s,%s AS separation FROM %s"
          .formatted(String.join(",", values), SEPARATION, matched);
    }
    List<String> names = IntStream.range(0, values.size()).mapToObj(i -> "v" + i).toList();
    String named =
        IntStream.range(0, values.size())
            .mapToObj(i -> values.get(i) + " AS " + names.get(i))
            .collect(Collectors.joining(","));
    return "SELECT %s,separation FROM (SELECT DISTINCT ON (a.rid) %s,%s AS separation FROM %s ORDER BY a.rid,separation,b.ra,b.dec) AS nearest"
        .formatted(String.join(",", names), named, SEPARATION, matched);
  }

  private String matched(MatchPlan plan) {
    String around = radius.around("a.");
    return "%s WHERE b.dec BETWEEN a.dec-%s AND a.dec+%s AND %s<=%s"
        .formatted(pairs(plan), around, around, HAVERSINE, radius.haversine());
  }

  private String pairs(MatchPlan plan) {
    return switch (plan) {
      case CELLS ->
          new CellJoin(first.rows(radius), second.rows(null), radius)
              .pairs(first.columns(radius) + ",ra,dec");
      case INDEX_OF_B ->
          new IndexJoin("a", first.rows(radius), "b", second.indexedRows(null), radius.around(""))
              .pairs();
      case INDEX_OF_A ->
          new IndexJoin("b", second.rows(null), "a", first.indexedRows(radius), radius.aroundAny())
              .pairs();
    };
  }

  private static Stream<String> values(String alias, Side side) {
    return IntStream.range(0, side.taken().size()).mapToObj(i -> alias + ".c" + i);
  }
}
