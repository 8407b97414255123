package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The generator of random trees knows every kind of node that there is. */
class NodeKindsTest {
  private static final int TREES = 1_000;

  private static final List<Class<?>> CATEGORIES =
      List.of(
          Expression.class,
          FromItem.class,
          FromItem.JoinCondition.class,
          QueryBody.class,
          SelectItem.class,
          Expression.BinaryOperator.class,
          Expression.ComparisonOperator.class,
          Expression.SignOperator.class,
          Expression.Truth.class,
          FromItem.JoinKind.class,
          QueryBody.SetOperator.class,
          Query.Direction.class);

  @Test
  void everyKindIsGenerated() throws ReflectiveOperationException {
    Set<Object> seen = new HashSet<>();
    for (long seed = 0; seed < TREES; seed++) {
      collect(new TreeGenerator(seed).statement(), seen);
    }
    assertThat(seen).containsAll(CATEGORIES.stream().flatMap(NodeKindsTest::kinds).toList());
  }

  private static Stream<Object> kinds(Class<?> category) {
    Object[] constants = category.getEnumConstants();
    return constants == null
        ? Arrays.<Object>stream(category.getPermittedSubclasses())
        : Arrays.stream(constants);
  }

  private static void collect(@Nullable Object node, Set<Object> seen)
      throws ReflectiveOperationException {
    if (node instanceof List<?> list) {
      for (Object element : list) {
        collect(element, seen);
      }
    } else if (node instanceof Enum<?> constant) {
      seen.add(constant);
    } else if (node instanceof Record tree) {
      seen.add(tree.getClass());
      for (RecordComponent component : tree.getClass().getRecordComponents()) {
        collect(value(tree, component), seen);
      }
    }
  }

  private static @Nullable Object value(Record tree, RecordComponent component)
      throws IllegalAccessException, InvocationTargetException {
    component.getAccessor().setAccessible(true);
    return component.getAccessor().invoke(tree);
  }
}
