package org.almagest.server.publish;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.ColumnsFile;
import org.almagest.formats.table.text.CsvReader;
import org.almagest.schema.TableName;

/**
 * A table whose columns a standard defines.
 *
 * @param utype the table's utype
 * @param guide types and meaning of the standard's columns
 * @param indexed names of columns that queries start from
 * @param principal names of columns that the standard makes mandatory
 */
record StandardTable(String utype, ColumnGuide guide, Set<String> indexed, Set<String> principal) {
  StandardTable {
    indexed = Set.copyOf(indexed);
    principal = Set.copyOf(principal);
  }

  /** The standard for a table of that name, if there is one. */
  static Optional<StandardTable> of(TableName name) {
    String folded = (name.schema() + "." + name.table()).toLowerCase(Locale.ROOT);
    return folded.equals("ivoa.obscore") ? Optional.of(obscore()) : Optional.empty();
  }

  /** ObsCore 1.1, appendix C.2. */
  private static StandardTable obscore() {
    String resource = "obscore-1.1.csv";
    try {
      return new StandardTable(
          "ivo://ivoa.net/std/ObsCore#core-1.1",
          ColumnsFile.read(CsvReader.open(resource(resource))),
          marked(resource, "indexed"),
          marked(resource, "principal"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Set<String> marked(String resource, String heading) throws IOException {
    try (CsvReader reader = CsvReader.open(resource(resource))) {
      int name = reader.header().indexOf("column_name");
      int mark = reader.header().indexOf(heading);
      Set<String> names = new HashSet<>();
      while (reader.next()) {
        if (reader.text(mark).equals("1")) {
          names.add(reader.text(name));
        }
      }
      return names;
    }
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = StandardTable.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("the resource " + name + " is not in the jar");
    }
    return in;
  }
}
