package org.almagest.formats.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.almagest.formats.table.text.CsvReader;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A columns file: CSV with {@code column_name} and any of {@code datatype}, {@code unit}, {@code
 * ucd}, {@code utype}, {@code description}, {@code frame} (see {@link Frame}); one row for each
 * column.
 */
public final class ColumnsFile {
  private static final String NAME = "column_name";
  private static final Set<String> KNOWN =
      Set.of(
          NAME, "datatype", "unit", "ucd", "utype", "description", "frame", "indexed", "principal");

  private ColumnsFile() {}

  /**
   * Reads {@code file}.
   *
   * @throws BadTableException if a heading or a datatype is unknown, naming the row
   */
  public static ColumnGuide read(Path file) throws IOException {
    try (CsvReader reader = CsvReader.open(file)) {
      return read(reader);
    } catch (BadTableException e) {
      throw new BadTableException(file.getFileName() + ": " + e.getMessage(), e);
    }
  }

  /** Reads what {@code reader} stands at the start of. */
  public static ColumnGuide read(CsvReader reader) throws IOException {
    Map<String, Integer> headings = headings(reader);
    List<ColumnGuide.Entry> entries = new ArrayList<>();
    while (reader.next()) {
      entries.add(entry(reader, headings));
    }
    return ColumnGuide.of(entries);
  }

  private static Map<String, Integer> headings(CsvReader reader) throws IOException {
    List<String> names =
        reader.header().stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
    for (String name : names) {
      if (!KNOWN.contains(name)) {
        throw new BadTableException(
            "\"%s\" is no heading of a columns file; it has column_name, datatype, unit, ucd, utype, description, frame"
                .formatted(name));
      }
    }
    if (!names.contains(NAME)) {
      throw new BadTableException("the first line must name the headings, column_name among them");
    }
    return IntStream.range(0, names.size()).boxed().collect(Collectors.toMap(names::get, i -> i));
  }

  private static ColumnGuide.Entry entry(CsvReader reader, Map<String, Integer> headings)
      throws IOException {
    String name = value(reader, headings, NAME);
    if (name == null) {
      throw reader.bad("a column without a name");
    }
    return new ColumnGuide.Entry(
        name,
        type(reader, value(reader, headings, "datatype"), name),
        new Description(
            value(reader, headings, "unit"),
            value(reader, headings, "ucd"),
            value(reader, headings, "utype"),
            value(reader, headings, "description"),
            frame(reader, value(reader, headings, "frame"), name),
            null));
  }

  private static @Nullable Frame frame(CsvReader reader, @Nullable String text, String name)
      throws BadTableException {
    try {
      return text == null ? null : Frame.parse(text);
    } catch (IllegalArgumentException e) {
      throw reader.bad("column \"%s\": %s".formatted(name, e.getMessage()));
    }
  }

  private static @Nullable ColumnType type(CsvReader reader, @Nullable String word, String name)
      throws BadTableException {
    if (word == null) {
      return null;
    }
    return TypeWord.parse(word)
        .orElseThrow(() ->
            reader.bad(
                "\"%s\" is no datatype for column \"%s\"; known are %s"
                    .formatted(word, name, TypeWord.KNOWN)));
  }

  private static @Nullable String value(
      CsvReader reader, Map<String, Integer> headings, String heading) throws BadTableException {
    Integer at = headings.get(heading);
    if (at == null) {
      return null;
    }
    String text = reader.text(at).strip();
    return text.isEmpty() ? null : text;
  }
}
