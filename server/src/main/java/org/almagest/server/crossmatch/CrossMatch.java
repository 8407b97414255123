package org.almagest.server.crossmatch;

import java.io.IOException;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.almagest.adql.Translation;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.into.ResultTables;
import org.almagest.server.publish.UserTableMade;
import org.almagest.server.query.Background;
import org.almagest.server.query.QueryService;
import org.almagest.server.settings.Settings;
import org.almagest.server.usertable.TableSpec;
import org.almagest.server.usertable.UserTables;
import org.almagest.server.work.Summary;
import org.almagest.uws.Owner;
import org.springframework.stereotype.Component;

/** Matches two tables and keeps the pairs as a table of the caller's. Thread-safe. */
@Component
class CrossMatch {
  private static final double NANOSECONDS = 1e9;

  private final NamedTables names;
  private final TableSizes sizes;
  private final QueryService queries;
  private final UserTables tables;
  private final ResultTables results;
  private final Settings.Tables limits;

  CrossMatch(
      NamedTables names,
      TableSizes sizes,
      QueryService queries,
      UserTables tables,
      ResultTables results,
      Settings settings) {
    this.names = names;
    this.sizes = sizes;
    this.queries = queries;
    this.tables = tables;
    this.results = results;
    this.limits = settings.tables();
  }

  /** Chooses how to find pairs. */
  @FunctionalInterface
  interface Planner {
    MatchPlan plan(Side first, Side second);
  }

  /**
   * Fails as {@link #run} would before it looks at a row.
   *
   * @throws TapException if it cannot be
   */
  void check(String query, Owner caller) {
    Owner.User owner = user(caller);
    MatchCall call = CallParser.parse(query);
    tables.check(owner, new TableSpec(call.result(), null));
    Table first = names.find(call.first(), owner);
    Radii.of(call, first);
    Sides.of(first, names.find(call.second(), owner), call.options(), sizes);
  }

  /**
   * Runs a call of {@code crossmatch_positional} to its end.
   *
   * @return the new table's name, its number of rows, the plan, and seconds
   * @throws TapException if it cannot be
   * @throws org.almagest.server.query.StoppedException if it was told to stop
   */
  Summary run(String query, Owner caller, Background background) throws IOException {
    return run(query, caller, background, MatchPlan::of);
  }

  Summary run(String query, Owner caller, Background background, Planner planner)
      throws IOException {
    long began = System.nanoTime();
    Owner.User owner = user(caller);
    MatchCall call = CallParser.parse(query);
    TableSpec spec = new TableSpec(call.result(), description(call));
    tables.check(owner, spec);
    Table first = names.find(call.first(), owner);
    Sides sides = Sides.of(first, names.find(call.second(), owner), call.options(), sizes);
    MatchPlan plan = planner.plan(sides.first(), sides.second());
    MatchSql sql =
        new MatchSql(sides.first(), sides.second(), Radii.of(call, first), call.options().best());
    UserTableMade made = store(owner, spec, call, sides, sql.write(plan), plan, background);
    return Summary.of(
        "table_name", made.table().adql(),
        "rows", made.rows(),
        "plan", plan.words(),
        "seconds", (System.nanoTime() - began) / NANOSECONDS);
  }

  private UserTableMade store(
      Owner.User owner,
      TableSpec spec,
      MatchCall call,
      Sides sides,
      String sql,
      MatchPlan plan,
      Background background)
      throws IOException {
    Translation translation =
        new Translation(
            sql,
            ResultColumns.of(sides.first(), sides.second(), call.options().allColumns()),
            Stream.of(sides.first(), sides.second())
                .map(side -> side.table().name())
                .collect(Collectors.toUnmodifiableSet()));
    return results.keep(
        owner,
        spec,
        background,
        sink ->
            queries.runInto(translation, owner, limits.rows(), background, sink, plan.tuning()));
  }

  private static Owner.User user(Owner caller) {
    if (caller instanceof Owner.User user) {
      return user;
    }
    throw TapException.of(
        ErrorCode.NOT_SIGNED_IN,
        CallReader.FUNCTION
            + " keeps its result as a table of yours: sign in first; without an account, join the tables ON DISTANCE(a.ra, a.dec, b.ra, b.dec) < degrees");
  }

  private static String description(MatchCall call) {
    return "Cross-match of %s.%s with %s.%s within %s arcsec"
        .formatted(
            call.first().schema(),
            call.first().table(),
            call.second().schema(),
            call.second().table(),
            call.radius());
  }
}
