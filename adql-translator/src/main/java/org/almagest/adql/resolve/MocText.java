package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A MOC being read from its ASCII form (MOC 2.0 section 4.3.2): orders and their cells. */
final class MocText {
  private static final int GREATEST_ORDER = 29;

  private static final Pattern PART =
      Pattern.compile("(?:(\\d{1,3})/)?(?:(\\d{1,19})(?:-(\\d{1,19}))?)?");

  private final Map<Integer, List<String>> cells = new TreeMap<>();
  private int order = -1;

  /** Takes {@code 4/1}, {@code 4/}, {@code 2} or {@code 2-5}; what is wrong, or nothing. */
  String add(String part) {
    Matcher matcher = PART.matcher(part);
    if (!matcher.matches()) {
      return "\"" + part + "\" is no part of a MOC, which is written as '4/1-3 5/28'";
    }
    if (matcher.group(1) != null) {
      order = Integer.parseInt(matcher.group(1));
    }
    if (order < 0 || order > GREATEST_ORDER) {
      return "a MOC starts with an order from 0 to 29, as in '4/1-3'";
    }
    List<String> ofOrder = cells.computeIfAbsent(order, _ -> new ArrayList<>());
    return matcher.group(2) == null ? "" : add(ofOrder, matcher.group(2), matcher.group(3));
  }

  private String add(List<String> ofOrder, String first, @Nullable String last) {
    long most = (12L << (2 * order)) - 1;
    long from = number(first);
    long to = last == null ? from : number(last);
    if (from > most || to > most) {
      return "the cells of order " + order + " are 0 to " + most;
    }
    if (from > to) {
      return "the range " + first + "-" + last + " runs backwards";
    }
    ofOrder.add(from == to ? Long.toString(from) : from + "-" + to);
    return "";
  }

  /** Nineteen digits may be more than a long holds, and are more than any order has cells then. */
  private static long number(String digits) {
    long number = Long.parseUnsignedLong(digits);
    return number < 0 ? Long.MAX_VALUE : number;
  }

  @Override
  public String toString() {
    return cells.entrySet().stream()
        .map(entry -> entry.getKey() + "/" + String.join(",", entry.getValue()))
        .collect(Collectors.joining(" "));
  }
}
