package org.almagest.server.vosi;

import org.almagest.schema.AdqlName;
import org.almagest.schema.Column;
import org.almagest.schema.ForeignKey;
import org.almagest.schema.Schema;
import org.almagest.schema.Table;
import org.almagest.schema.VoType;
import org.almagest.server.http.Xml;

/**
 * The tables document (VOSI 1.1 section 3.3, VODataService 1.2 section 3), with the attributes of
 * ESA's TAP+ that astroquery requires on every column.
 */
final class TablesDocument {
  private final Xml xml = new Xml();
  private final String attributesSchema;
  private final boolean withColumns;

  /**
   * @param root the server's address as the client knows it
   * @param withColumns whether tables show their columns and keys
   */
  TablesDocument(String root, boolean withColumns) {
    this.attributesSchema = Namespaces.ESA_TAP_PLUS + " " + root + "/xml/esaTapPlusAttributes.xsd";
    this.withColumns = withColumns;
  }

  /** All these schemas; those without tables are left out. */
  Xml tableSet(Iterable<Schema> schemas) {
    root("vosi:tableset", () -> schemas.forEach(this::schema));
    return xml;
  }

  /** One table alone. */
  Xml table(Table table) {
    root("vosi:table", () -> tableContent(table), "type", type(table));
    return xml;
  }

  private void root(String name, Xml.Content content, String... more) {
    String[] declarations = {
      "xmlns:vosi", Namespaces.TABLES,
      "xmlns:vs", Namespaces.DATA_SERVICE,
      "xmlns:xsi", Namespaces.XSI,
      "xmlns:esatapplus", Namespaces.ESA_TAP_PLUS,
      "xsi:schemaLocation", attributesSchema
    };
    String[] attributes = new String[declarations.length + more.length];
    System.arraycopy(declarations, 0, attributes, 0, declarations.length);
    System.arraycopy(more, 0, attributes, declarations.length, more.length);
    xml.element(name, content, attributes);
  }

  private void schema(Schema schema) {
    xml.element(
        "schema",
        () -> {
          xml.leaf("name", AdqlName.quotedIfNeeded(schema.name()));
          xml.leaf("description", schema.description());
          xml.leaf("utype", schema.utype());
          schema
              .tables()
              .forEach(
                  table -> xml.element("table", () -> tableContent(table), "type", type(table)));
        },
        "esatapplus:public",
        Boolean.toString(schema.owner() == null));
  }

  private static String type(Table table) {
    return switch (table.kind()) {
      case TABLE -> "base_table";
      case VIEW -> "view";
    };
  }

  private void tableContent(Table table) {
    xml.leaf("name", table.name().adql());
    xml.leaf("description", table.description());
    xml.leaf("utype", table.utype());
    xml.leaf("nrows", table.rows() < 0 ? null : Long.toString(table.rows()));
    if (withColumns) {
      table.columns().forEach(column -> column(table, column));
      table.keys().forEach(this::foreignKey);
    }
  }

  private void column(Table table, Column column) {
    xml.element(
        "column",
        () -> columnContent(column),
        "std",
        Boolean.toString(column.flags().std()),
        "esatapplus:flags",
        Integer.toString(EsaFlags.of(table, column)));
  }

  private void columnContent(Column column) {
    xml.leaf("name", AdqlName.quotedIfNeeded(column.name()));
    xml.leaf("description", column.description().text());
    xml.leaf("unit", column.description().unit());
    xml.leaf("ucd", column.description().ucd());
    xml.leaf("utype", column.description().utype());
    VoType type = column.vo();
    xml.leaf(
        "dataType",
        type.datatype(),
        "xsi:type",
        "vs:VOTableType",
        "arraysize",
        type.arraysize(),
        "extendedType",
        type.xtype());
    xml.leaf("flag", column.flags().indexed() ? "indexed" : null);
    xml.leaf("flag", column.flags().primaryKey() ? "primary" : null);
  }

  private void foreignKey(ForeignKey key) {
    xml.element(
        "foreignKey",
        () -> {
          xml.leaf("targetTable", key.target().adql());
          key.pairs().forEach(this::pair);
          xml.leaf("description", key.description());
        });
  }

  private void pair(ForeignKey.Pair pair) {
    xml.element(
        "fkColumn",
        () -> {
          xml.leaf("fromColumn", AdqlName.quotedIfNeeded(pair.from()));
          xml.leaf("targetColumn", AdqlName.quotedIfNeeded(pair.target()));
        });
  }
}
