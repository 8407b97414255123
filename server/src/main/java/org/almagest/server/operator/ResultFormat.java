package org.almagest.server.operator;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Formats that a file's ending names. */
enum ResultFormat {
  VOT(".vot", "application/x-votable+xml"),
  XML(".xml", "application/x-votable+xml;serialization=TABLEDATA"),
  CSV(".csv", "text/csv"),
  TSV(".tsv", "text/tab-separated-values");

  /** The format that is read for printing. */
  static final ResultFormat SHOWN = XML;

  private final String ending;
  private final String mediaType;

  ResultFormat(String ending, String mediaType) {
    this.ending = ending;
    this.mediaType = mediaType;
  }

  /** As RESPONSEFORMAT takes it. */
  String mediaType() {
    return mediaType;
  }

  /** The format of the file's name; an error that lists the endings if there is none. */
  static ResultFormat of(Path file) throws IOException {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(format -> name.endsWith(format.ending))
        .findFirst()
        .orElseThrow(() ->
            new IOException(
                "the ending of %s names no format; known are %s".formatted(file, endings())));
  }

  private static String endings() {
    return Arrays.stream(values()).map(format -> format.ending).collect(Collectors.joining(" "));
  }
}
