package org.almagest.it.lossless;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.almagest.it.harness.Archive;
import org.jspecify.annotations.Nullable;

/** Every value of every type through every format to every reader. */
final class Matrix {
  /** What a reader made of a value. */
  record Cell(
      Specimen specimen,
      Specimen.Trait trait,
      FormatReaders format,
      String reader,
      Verdict verdict,
      String story) {}

  /** What a reader made of a result that has two columns and no row. */
  record WithoutRows(String format, String reader, Seen wanted, Seen found) {}

  private final Archive archive;
  private final Map<Specimen, List<@Nullable Object>> truth = new LinkedHashMap<>();
  private final List<Cell> cells = new ArrayList<>();
  private final List<WithoutRows> withoutRows = new ArrayList<>();

  Matrix(Archive archive, List<Specimen> specimens) throws SQLException {
    this.archive = archive;
    for (Specimen specimen : specimens) {
      truth.put(specimen, TypesTable.truth(archive, specimen, truth.size() + 1));
    }
  }

  List<WithoutRows> withoutRows() {
    return withoutRows;
  }

  List<Cell> cells() {
    return cells;
  }

  void fill(FormatReaders format) throws IOException {
    List<byte[]> documents = new ArrayList<>();
    int number = 0;
    for (Specimen specimen : truth.keySet()) {
      number++;
      documents.add(document(format, number, specimen.traits().size()));
      documents.add(document(format, number, 0));
    }
    for (Reader reader : format.readers()) {
      Iterator<Seen> seen = reader.read(documents).iterator();
      number = 0;
      for (Specimen specimen : truth.keySet()) {
        number++;
        Seen values = seen.next();
        Seen withoutRow = seen.next();
        compare(format, reader.name(), specimen, values.values());
        if (!values.equals(Seen.NOTHING) && reader.readsWithoutRows(specimen)) {
          Seen wanted = new Seen(List.of("id", "c" + number), List.of());
          withoutRows.add(new WithoutRows(format.name(), reader.name(), wanted, withoutRow));
        }
      }
    }
  }

  private byte[] document(FormatReaders format, int number, int rows) throws IOException {
    String query =
        "SELECT id, c%d FROM lossless.types WHERE id <= %d ORDER BY id".formatted(number, rows);
    HttpResponse<InputStream> answer = archive.tap().open(query, "FORMAT", format.asked());
    try (InputStream body = answer.body()) {
      return body.readAllBytes();
    }
  }

  private void compare(
      FormatReaders format, String reader, Specimen specimen, List<@Nullable Object> values) {
    List<@Nullable Object> expected = truth.getOrDefault(specimen, List.of());
    for (int i = 0; i < expected.size(); i++) {
      Object wanted = canonical(specimen, expected.get(i));
      boolean complete = values.size() == expected.size();
      Object found = complete ? canonical(specimen, values.get(i)) : Reader.UNREADABLE;
      Verdict verdict = Verdict.of(wanted, found);
      Specimen.Trait trait = specimen.traits().get(i);
      String story =
          "%s, %s, %s by %s: <%s> came as <%s>"
              .formatted(specimen.name(), trait.name(), format.name(), reader, wanted, found);
      cells.add(new Cell(specimen, trait, format, reader, verdict, story));
    }
  }

  private static @Nullable Object canonical(Specimen specimen, @Nullable Object value) {
    if (Reader.UNREADABLE.equals(value)) {
      return value;
    }
    try {
      return specimen.kind().canonical(value, specimen.isList());
    } catch (RuntimeException unreadable) {
      return "nonsense: " + value;
    }
  }
}
