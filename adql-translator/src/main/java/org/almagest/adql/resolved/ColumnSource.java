package org.almagest.adql.resolved;

import java.util.Objects;
import java.util.Optional;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/**
 * A column of one relation of a FROM.
 *
 * @param relation the generated alias of the relation
 * @param sqlName the column's name in it
 * @param type its type
 * @param storage how a geometry lies in it
 * @param vo its type in VOTable's words
 * @param description unit, UCD, utype and text of the published column it shows
 * @param base the published column that it shows unchanged, if it does
 */
public record ColumnSource(
    String relation,
    String sqlName,
    ColumnType type,
    Storage storage,
    VoType vo,
    Description description,
    Optional<BaseColumn> base) {
  public ColumnSource {
    Objects.requireNonNull(relation);
    Objects.requireNonNull(sqlName);
  }

  /** Relation and name say it all; comparing whole tables would cost more than translating. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof ColumnSource source
        && relation.equals(source.relation)
        && sqlName.equals(source.sqlName);
  }

  @Override
  public int hashCode() {
    return 31 * relation.hashCode() + sqlName.hashCode();
  }
}
