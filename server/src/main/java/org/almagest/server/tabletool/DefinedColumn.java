package org.almagest.server.tabletool;

import org.almagest.server.http.Xml;
import org.jspecify.annotations.Nullable;

/** A column as its description is read, piece by piece. One thread. */
final class DefinedColumn {
  @Nullable String name;
  @Nullable String description;
  @Nullable String unit;
  @Nullable String ucd;
  @Nullable String utype;
  @Nullable DefinedType type;

  /**
   * @throws org.almagest.server.failure.TapException if what it must have is not there
   */
  DefinedColumn checked() {
    if (name == null) {
      throw TableDefinition.bad("a column of the table has no name");
    }
    if (type == null) {
      throw TableDefinition.bad("column %s of the table has no dataType".formatted(name));
    }
    return this;
  }

  /** As a FIELD. */
  void write(Xml votable) {
    DefinedType known = type;
    votable.element(
        "FIELD",
        () -> votable.leaf("DESCRIPTION", description),
        "name",
        plain(name),
        "datatype",
        known == null ? null : known.datatype(),
        "arraysize",
        known == null ? null : known.arraysize(),
        "xtype",
        known == null ? null : known.xtype(),
        "unit",
        unit,
        "ucd",
        ucd,
        "utype",
        utype);
  }

  /** VOSI prints names as queries spell them. */
  private static @Nullable String plain(@Nullable String name) {
    return name != null && name.length() > 2 && name.startsWith("\"") && name.endsWith("\"")
        ? name.substring(1, name.length() - 1).replace("\"\"", "\"")
        : name;
  }
}
