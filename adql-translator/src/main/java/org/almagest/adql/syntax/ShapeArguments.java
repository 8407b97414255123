package org.almagest.adql.syntax;

import java.util.List;
import java.util.Set;
import org.almagest.adql.syntax.Expression.Binary;
import org.almagest.adql.syntax.Expression.NullLiteral;
import org.almagest.adql.syntax.Expression.NumberLiteral;
import org.almagest.adql.syntax.Expression.Sign;
import org.almagest.adql.syntax.Expression.StringLiteral;

/**
 * Whether arguments can be those of a geometry function (ADQL 2.1 section 4.2): literals tell the
 * forms apart; a column or a call may be anything.
 */
final class ShapeArguments {
  private static final Set<String> POINTS = Set.of("POINT", "CENTROID");
  private static final Set<String> SHAPES = Set.of("CIRCLE", "BOX", "POLYGON", "REGION");

  private ShapeArguments() {}

  static boolean fit(String function, List<Expression> arguments) {
    return switch (function) {
      case "POINT" -> positions(arguments, 0) == Form.NUMBERS && numbersFit(arguments, 2);
      case "CIRCLE" -> round(arguments, 1);
      case "BOX" -> round(arguments, 2);
      case "POLYGON" -> corners(withoutSystem(arguments));
      case "DISTANCE" ->
          arguments.size() == 4
              || (arguments.size() == 2 && arguments.stream().allMatch(ShapeArguments::maybePoint));
      case "COORD1", "COORD2" -> maybePoint(arguments.getFirst());
      case "CONTAINS" -> maybeInside(arguments.getFirst(), arguments.getLast());
      case "AREA", "CENTROID", "COORDSYS", "INTERSECTS" ->
          arguments.stream().noneMatch(ShapeArguments::isNumber);
      case "REGION" -> !isNumber(arguments.getFirst());
      default -> true;
    };
  }

  /** A centre and so many numbers that give the extent. */
  private static boolean round(List<Expression> arguments, int sizes) {
    return switch (positions(arguments, sizes)) {
      case NUMBERS -> numbersFit(arguments, sizes + 2);
      case POINT ->
          numbersFit(arguments, sizes) && maybePoint(arguments.get(arguments.size() - sizes - 1));
      case NONE -> false;
    };
  }

  /** The last arguments, so many, have to be numbers. */
  private static boolean numbersFit(List<Expression> arguments, int count) {
    return arguments.subList(arguments.size() - count, arguments.size()).stream()
        .allMatch(ShapeArguments::maybeNumber);
  }

  /** A number may lie in an interval, which a column can hold beside regions. */
  private static boolean maybeInside(Expression inner, Expression outer) {
    return !isNumber(outer) && (!isNumber(inner) || outer instanceof Expression.ColumnReference);
  }

  private static boolean maybeNumber(Expression argument) {
    return !isText(argument) && !isCallOf(argument, SHAPES) && !isCallOf(argument, POINTS);
  }

  private static boolean maybePoint(Expression argument) {
    return !isNumber(argument) && !isText(argument) && !isCallOf(argument, SHAPES);
  }

  private static boolean isCallOf(Expression argument, Set<String> functions) {
    return argument instanceof Expression.FunctionCall call
        && StandardFunctions.named(call).filter(functions::contains).isPresent();
  }

  private enum Form {
    NUMBERS,
    POINT,
    NONE
  }

  /** How the centre is given when so many numbers follow it. */
  private static Form positions(List<Expression> arguments, int sizes) {
    boolean system = isSystem(arguments.getFirst());
    int rest = arguments.size() - sizes;
    if (system) {
      return rest == 3 ? Form.NUMBERS : point(arguments.get(1), rest - 1);
    }
    if (rest == 3 && !isNumber(arguments.getFirst())) {
      return Form.NUMBERS;
    }
    return rest == 2 ? afterUnknown(arguments, sizes) : point(arguments.getFirst(), rest);
  }

  /** Two arguments before the sizes: coordinates, or a coordinate system from a column. */
  private static Form afterUnknown(List<Expression> arguments, int sizes) {
    boolean numbers = isNumber(arguments.getFirst()) || sizes == 0 || !isText(arguments.get(1));
    return numbers ? Form.NUMBERS : Form.NONE;
  }

  private static Form point(Expression center, int rest) {
    return rest == 1 && !isNumber(center) ? Form.POINT : Form.NONE;
  }

  private static List<Expression> withoutSystem(List<Expression> arguments) {
    return isSystem(arguments.getFirst()) ? arguments.subList(1, arguments.size()) : arguments;
  }

  private static boolean corners(List<Expression> corners) {
    boolean numbers = corners.stream().anyMatch(ShapeArguments::isNumber);
    if (!numbers) {
      return corners.size() >= 3 && corners.stream().allMatch(ShapeArguments::maybePoint);
    }
    boolean systemFirst = corners.size() % 2 == 1 && !isNumber(corners.getFirst());
    int coordinates = systemFirst ? corners.size() - 1 : corners.size();
    return coordinates >= 6 && coordinates % 2 == 0 && numbersFit(corners, coordinates);
  }

  private static boolean isSystem(Expression argument) {
    return argument instanceof NullLiteral || isText(argument);
  }

  private static boolean isText(Expression argument) {
    return argument instanceof StringLiteral;
  }

  private static boolean isNumber(Expression argument) {
    return argument instanceof NumberLiteral
        || argument instanceof Expression.CountRows
        || argument instanceof Sign
        || (argument instanceof Binary binary
            && binary.operator() != Expression.BinaryOperator.CONCATENATE);
  }
}
