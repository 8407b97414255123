package org.almagest.server.crossmatch;

import java.util.List;
import org.almagest.server.crossmatch.MatchCall.NamedTable;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;

/** What the arguments of {@code crossmatch_positional} mean, one after the other. */
final class CallParser {
  /** In arcsec: cells of the sky are eight times as wide, and must not cover it. */
  static final double GREATEST_RADIUS = 3600;

  private static final double USUAL_RADIUS = 1;
  private static final int FEWEST = 5;
  private static final int MOST = 7;

  private CallParser() {}

  /**
   * Reads a query that {@link CallReader#isCall is a call}.
   *
   * @throws TapException that says where it is wrong and what to write instead
   */
  static MatchCall parse(String query) {
    List<Argument> arguments = CallReader.arguments(query);
    if (arguments.size() < FEWEST || arguments.size() > MOST) {
      throw TapException.of(
          ErrorCode.BAD_QUERY,
          "%s takes schema and table of A, schema and table of B, the radius in arcsec, the name of the result, and options: 'schemaA','tableA','schemaB','tableB',1.0,'result','match=best'; there are %d arguments"
              .formatted(CallReader.FUNCTION, arguments.size()));
    }
    boolean hasRadius = !arguments.get(4).quoted();
    int result = hasRadius ? 5 : 4;
    if (arguments.size() <= result) {
      throw arguments.getLast().wrong("the name of the result must follow, in single quotes");
    }
    if (arguments.size() > result + 2) {
      throw arguments.getLast().wrong("nothing may follow the options");
    }
    return new MatchCall(
        table(arguments.get(0), arguments.get(1)),
        table(arguments.get(2), arguments.get(3)),
        hasRadius ? radius(arguments.get(4)) : USUAL_RADIUS,
        arguments.get(result).name("the table to be made"),
        arguments.size() > result + 1
            ? OptionReader.read(arguments.get(result + 1))
            : MatchOptions.USUAL);
  }

  private static NamedTable table(Argument schema, Argument table) {
    return new NamedTable(schema.name("a schema"), table.name("a table"), schema.place());
  }

  private static double radius(Argument argument) {
    double radius = argument.number("the radius");
    if (!(radius > 0 && radius <= GREATEST_RADIUS)) {
      throw argument.wrong(
          "the radius in arcsec must be greater than 0 and at most %.0f"
              .formatted(GREATEST_RADIUS));
    }
    return radius;
  }
}
