package org.almagest.adql.syntax;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The target of a CAST (ADQL 2.1 section 4.7).
 *
 * @param name words as written, upper case, one blank between: {@code DOUBLE PRECISION}, {@code
 *     VARCHAR}
 * @param length of CHAR(n) and VARCHAR(n), null if none
 */
public record TypeName(String name, @Nullable Integer length, Span span) {
  public TypeName {
    Objects.requireNonNull(name);
  }
}
