package org.almagest.adql.syntax;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a tree says, without the places: equal for texts that differ in spelling only. */
final class WithoutSpans {
  private WithoutSpans() {}

  static Object of(Object node) {
    if (node instanceof List<?> list) {
      return list.stream().map(WithoutSpans::of).toList();
    }
    return node instanceof Record tree ? parts(tree) : node;
  }

  private static List<Object> parts(Record node) {
    List<Object> parts = new ArrayList<>();
    parts.add(node.getClass().getSimpleName());
    for (RecordComponent component : node.getClass().getRecordComponents()) {
      if (component.getType() != Span.class) {
        Object value = value(node, component);
        parts.add(value == null ? "none" : of(value));
      }
    }
    return parts;
  }

  private static @Nullable Object value(Record node, RecordComponent component) {
    try {
      return component.getAccessor().invoke(node);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }
}
