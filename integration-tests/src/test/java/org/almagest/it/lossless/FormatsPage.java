package org.almagest.it.lossless;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.almagest.it.harness.Checkout;

/** The part of docs/formats.md that says what the formats and their readers do not keep. */
final class FormatsPage {
  private static final Path PAGE = Checkout.file("docs/formats.md");
  private static final String MARK = "<!-- What follows is written by LosslessIT. -->\n";

  private final List<FormatReaders> formats;
  private final Map<List<String>, List<Matrix.Cell>> values = new LinkedHashMap<>();

  FormatsPage(List<FormatReaders> formats, List<Matrix.Cell> cells) {
    this.formats = formats;
    for (Matrix.Cell cell : cells) {
      List<String> key = List.of(cell.specimen().name(), cell.trait().name());
      values.computeIfAbsent(key, _ -> new ArrayList<>()).add(cell);
    }
  }

  static String written() throws IOException {
    String page = Files.readString(PAGE);
    return page.substring(page.indexOf(MARK) + MARK.length());
  }

  static void update(String generated) throws IOException {
    String page = Files.readString(PAGE);
    Files.writeString(PAGE, page.substring(0, page.indexOf(MARK) + MARK.length()) + generated);
  }

  String text() {
    return """

    ## What a format cannot express

    %d values of %d types, by the best of its readers. Values that are not here are exact in every format; so is an empty cell here.

    | type | value | %s |
    |---|---|%s
    %s
    ## What readers make of it

    Where a reader is worse than the format.

    | reader | format | value | seen | types |
    |---|---|---|---|---|
    %s\
    """
        .formatted(
            values.size(),
            values.keySet().stream().map(List::getFirst).distinct().count(),
            formats.stream().map(FormatReaders::name).collect(Collectors.joining(" | ")),
            "---|".repeat(formats.size()),
            limits(),
            habits());
  }

  private String limits() {
    StringBuilder lines = new StringBuilder();
    values.forEach((key, cells) -> {
      List<Verdict> verdicts = formats.stream().map(format -> best(cells, format)).toList();
      if (verdicts.stream().anyMatch(verdict -> verdict != Verdict.EXACT)) {
        lines.append("| ").append(String.join(" | ", key)).append(" | ");
        lines.append(verdicts.stream().map(FormatsPage::words).collect(Collectors.joining(" | ")));
        lines.append(" |\n");
      }
    });
    return lines.toString();
  }

  private String habits() {
    Map<List<String>, List<String>> types = new TreeMap<>(Comparator.comparing(List::toString));
    for (List<Matrix.Cell> cells : values.values()) {
      for (Matrix.Cell cell : cells) {
        if (cell.verdict() != best(cells, cell.format())) {
          List<String> habit =
              List.of(
                  cell.reader(), cell.format().name(), cell.trait().name(), cell.verdict().words());
          types.computeIfAbsent(habit, _ -> new ArrayList<>()).add(cell.specimen().name());
        }
      }
    }
    StringBuilder lines = new StringBuilder();
    types.forEach((habit, names) ->
        lines
            .append("| ")
            .append(String.join(" | ", habit))
            .append(" | ")
            .append(String.join(", ", names))
            .append(" |\n"));
    return lines.toString();
  }

  private static Verdict best(List<Matrix.Cell> cells, FormatReaders format) {
    return Verdict.best(
        cells.stream()
            .filter(cell -> cell.format().name().equals(format.name()))
            .map(Matrix.Cell::verdict)
            .toList());
  }

  private static String words(Verdict verdict) {
    return verdict == Verdict.EXACT ? "" : verdict.words();
  }
}
