package org.almagest.server.crossmatch;

/**
 * Pairs by cells of the sky that both tables' rows are given on the way: one hash join, in
 * parallel. A row of A goes into each cell that its circle touches, a row of B into its own.
 *
 * @param first rows of A: columns {@code rid}, {@code c0} and on, {@code ra}, {@code dec} and
 *     perhaps {@code r}
 * @param second rows of B
 */
record CellJoin(String first, String second, Radius radius) {
  /**
   * Keeps PostgreSQL from writing an expression out again wherever it is used. As a text, it is
   * known to be zero before planning, which leaves the sub-query open to parallel workers.
   */
  private static final String ONCE = " OFFSET '0'";

  /** What a FROM clause needs: {@code a} and {@code b}, with more pairs than the exact ones. */
  String pairs(String columns) {
    SkyCells cells = SkyCells.of(radius.greatest());
    return "(%s UNION ALL %s) AS a JOIN (%s) AS b ON a.cell=b.cell"
        .formatted(
            owned(cells, first, columns),
            neighbours(cells, columns),
            "SELECT s.*,%s AS cell FROM (%s) AS s".formatted(cells.cell(), second));
  }

  private static String owned(SkyCells cells, String rows, String columns) {
    return "SELECT %s,%s AS cell FROM (%s) AS s".formatted(columns, cells.cell(), rows);
  }

  /** Circles across borders once more, in the other cells: of two zones, two bins each. */
  private String neighbours(SkyCells cells, String columns) {
    return """
    SELECT %s,u.cell FROM (
      SELECT *,low*1e8::float8+low1-lows*floor(low1/lows) AS cell1,low*1e8::float8+low2-lows*floor(low2/lows) AS cell2,
        high*1e8::float8+high1-highs*floor(high1/highs) AS cell3,high*1e8::float8+high2-highs*floor(high2/highs) AS cell4
      FROM (
        SELECT *,floor((turned-reach)*lows/360) AS low1,floor((turned+reach)*lows/360) AS low2,
          floor((turned-reach)*highs/360) AS high1,floor((turned+reach)*highs/360) AS high2
        FROM (SELECT *,%s AS lows,%s AS highs FROM (%s) AS p%s) AS q%s) AS v%s) AS e
    CROSS JOIN unnest(ARRAY[cell1,CASE WHEN cell2<>cell1 THEN cell2 END,
      CASE WHEN low<high THEN cell3 END,CASE WHEN low<high AND cell4<>cell3 THEN cell4 END]) AS u(cell)
    WHERE u.cell<>own\
    """
        .formatted(
            columns, cells.bins("low"), cells.bins("high"), crossing(cells), ONCE, ONCE, ONCE);
  }

  private String crossing(SkyCells cells) {
    String around = radius.around("");
    return "SELECT *,%s AS turned,%s AS reach,%s AS own,%s AS low,%s AS high FROM (%s) AS s WHERE %s%s"
        .formatted(
            SkyCells.turned(),
            cells.reach(around),
            cells.cell(),
            cells.lowestZone(around),
            cells.highestZone(around),
            first,
            cells.crossesBorder(around),
            ONCE);
  }
}
