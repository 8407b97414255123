package org.almagest.formats.separated;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.almagest.formats.Header;
import org.almagest.formats.encode.ArraySize;
import org.almagest.formats.encode.Datatype;
import org.almagest.formats.encode.JsonText;
import org.almagest.formats.encode.WireForm;
import org.almagest.schema.BaseType;
import org.almagest.schema.Description;
import org.almagest.schema.OutputColumn;
import org.jspecify.annotations.Nullable;

/** What ECSV says before the line of names: YAML in comment lines (Astropy's APE 6). */
final class EcsvHeader {
  private static final String PROLOG =
      """
      # %ECSV 1.0
      # ---
      # delimiter: ','
      # datatype:
      """;

  private EcsvHeader() {}

  /** All lines of it; the columns' names must be unique, for readers refuse others. */
  static String of(Header header) {
    StringBuilder text = new StringBuilder(PROLOG);
    for (OutputColumn column : header.columns()) {
      text.append("# - {").append(column(column)).append("}\n");
    }
    return text.append(infos(header.infos())).append("# schema: astropy-2.0\n").toString();
  }

  private static String infos(List<Header.Info> infos) {
    return infos.isEmpty()
        ? ""
        : infos.stream()
            .map(info -> "# - {%s: %s}\n".formatted(yaml(info.name()), yaml(info.value())))
            .collect(Collectors.joining("", "# meta: !!omap\n", ""));
  }

  private static String column(OutputColumn column) {
    Description description = column.description();
    StringJoiner members = new StringJoiner(", ");
    members.add("name: " + yaml(column.name()));
    members.add(type(column));
    add(members, "unit", description.unit());
    add(members, "description", description.text());
    StringJoiner meta = new StringJoiner(", ", ", meta: {", "}");
    meta.setEmptyValue("");
    add(meta, "ucd", description.ucd());
    add(meta, "utype", description.utype());
    add(meta, "xtype", column.vo().xtype());
    return members.toString() + meta;
  }

  private static void add(StringJoiner members, String name, @Nullable String value) {
    if (value != null) {
      members.add(name + ": " + yaml(value));
    }
  }

  /** JSON's strings are YAML's in double quotes. */
  private static String yaml(String text) {
    return JsonText.of(text);
  }

  private static String type(OutputColumn column) {
    Datatype datatype = Datatype.of(column.vo().datatype());
    WireForm form = WireForm.of(column.type());
    boolean bytes = column.type().base() == BaseType.BINARY;
    boolean listOfDigits = datatype.isText() && form.element().isNumber();
    boolean list = form.array() || bytes;
    if (listOfDigits || !list) {
      return "datatype: " + word(datatype);
    }
    String subtype = subtype(datatype, ArraySize.of(column.vo().arraysize()));
    return "datatype: string, subtype: " + yaml(subtype);
  }

  /** Only arrays of one dimension may vary in size and have a type; others are just JSON. */
  private static String subtype(Datatype datatype, ArraySize announced) {
    ArraySize size = datatype.isText() ? announced.rest() : announced;
    if (size.variable()) {
      return size.fixed().isEmpty() ? word(datatype) + "[null]" : "json";
    }
    List<Integer> slowestFirst = new ArrayList<>(size.fixed());
    Collections.reverse(slowestFirst);
    return word(datatype)
        + slowestFirst.stream().map(String::valueOf).collect(Collectors.joining(",", "[", "]"));
  }

  private static String word(Datatype datatype) {
    return switch (datatype) {
      case BOOLEAN -> "bool";
      case UNSIGNED_BYTE -> "uint8";
      case SHORT -> "int16";
      case INT -> "int32";
      case LONG -> "int64";
      case FLOAT, DOUBLE -> String.format(Locale.ROOT, "float%d", 8 * datatype.width());
      case CHAR, UNICODE_CHAR -> "string";
    };
  }
}
