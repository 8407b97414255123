package org.almagest.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** ADQL-6, ADQL-7. */
class CatalogTest {
  private static final Table STARS = Table.of(new TableName("Survey", "Stars"), List.of());
  private static final Table OTHER_STARS = Table.of(new TableName("other", "stars"), List.of());

  private final Catalog catalog =
      new Catalog(
          List.of(
              new Schema("Survey", List.of(STARS), null, null),
              new Schema("other", List.of(OTHER_STARS), null, null)));

  @Test
  void regularNamesMatchInAnyCase() {
    assertThat(catalog.schemasCalled("SURVEY", false)).hasSize(1);
    assertThat(catalog.tablesCalled("STARS", false)).containsExactly(STARS, OTHER_STARS);
  }

  @Test
  void delimitedNamesMatchExactly() {
    assertThat(catalog.schemasCalled("survey", true)).isEmpty();
    assertThat(catalog.tablesCalled("Stars", true)).containsExactly(STARS);
  }

  @Test
  void trueNamesFindTheirTable() {
    assertThat(catalog.table(new TableName("Survey", "Stars"))).contains(STARS);
    assertThat(catalog.table(new TableName("survey", "Stars"))).isEmpty();
  }
}
