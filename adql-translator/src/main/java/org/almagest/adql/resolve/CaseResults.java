package org.almagest.adql.resolve;

import java.util.ArrayList;
import java.util.List;
import org.almagest.adql.resolved.Value;

/** The values that a CASE may yield. */
final class CaseResults {
  private CaseResults() {}

  static List<Value> of(Value.Case choice) {
    List<Value> values = new ArrayList<>();
    choice.branches().forEach(branch -> values.add(branch.result()));
    if (choice.otherwise() != null) {
      values.add(choice.otherwise());
    }
    return values;
  }

  static List<Value> of(Value.Switch choice) {
    List<Value> values = new ArrayList<>();
    choice.matches().forEach(match -> values.add(match.result()));
    if (choice.otherwise() != null) {
      values.add(choice.otherwise());
    }
    return values;
  }
}
