package org.almagest.adql.resolve;

import org.almagest.adql.resolved.Rows.Form;
import org.almagest.adql.resolved.Value;
import org.almagest.adql.syntax.Span;

/** A column of the select list, named. */
record SelectedItem(String name, Value value, Span span) {
  Output output(Form form) {
    return Output.of(name, value, form);
  }
}
