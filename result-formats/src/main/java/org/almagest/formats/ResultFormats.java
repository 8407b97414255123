package org.almagest.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.formats.ResultFormat.Kind;
import org.almagest.formats.separated.SeparatedWriter;
import org.almagest.formats.votable.Binary2Writer;
import org.almagest.formats.votable.TableDataWriter;

/**
 * All formats of this server, by the names that clients use. A new format is one more line here.
 */
public final class ResultFormats {
  private static final String OUTPUT = "ivo://ivoa.net/std/TAPRegExt#output-votable-";

  /** What is written when nothing is asked for (TAP 1.1 section 2.7.3): VOTable with BINARY2. */
  public static final ResultFormat VOTABLE =
      new ResultFormat(
              "application/x-votable+xml",
              "application/x-votable+xml;charset=UTF-8",
              List.of(),
              OUTPUT + "binary2",
              Kind.VOTABLE,
              "vot",
              Binary2Writer::new)
          .alsoCalled("votable")
          .alsoCalled("text/xml", "text/xml;charset=UTF-8")
          .alsoCalled(
              "application/x-votable+xml;serialization=BINARY2",
              "application/x-votable+xml;serialization=BINARY2;charset=UTF-8")
          .alsoCalled(
              "votable/b2", "application/x-votable+xml;serialization=BINARY2;charset=UTF-8");

  /** VOTable for people and for scripts without a VOTable library. */
  public static final ResultFormat TABLEDATA =
      new ResultFormat(
              "application/x-votable+xml;serialization=TABLEDATA",
              "application/x-votable+xml;serialization=TABLEDATA;charset=UTF-8",
              List.of(),
              OUTPUT + "td",
              Kind.VOTABLE,
              "vot",
              TableDataWriter::new)
          .alsoCalled("votable/td");

  /** Comma-separated values with a header line. */
  public static final ResultFormat CSV =
      new ResultFormat(
              "text/csv",
              "text/csv;header=present",
              List.of(),
              null,
              Kind.TEXT,
              "csv",
              SeparatedWriter::csv)
          .alsoCalled("csv")
          .alsoCalled("text/csv;header=present");

  /** Tab-separated values with a header line. */
  public static final ResultFormat TSV =
      new ResultFormat(
              "text/tab-separated-values",
              "text/tab-separated-values;charset=UTF-8",
              List.of(),
              null,
              Kind.TEXT,
              "tsv",
              SeparatedWriter::tsv)
          .alsoCalled("tsv");

  private static final List<ResultFormat> ALL = List.of(VOTABLE, TABLEDATA, CSV, TSV);
  private static final Map<FormatName, RequestedFormat> BY_NAME = byName();

  private ResultFormats() {}

  /** Every format, the default first. */
  public static List<ResultFormat> all() {
    return ALL;
  }

  /** Every name that {@link #find} knows, for the message when it does not know one. */
  public static List<String> names() {
    return ALL.stream().flatMap(ResultFormats::namesOf).toList();
  }

  /**
   * The format a client means by RESPONSEFORMAT or FORMAT; empty if there is no such format, which
   * must be answered by an error (DALI 1.1 section 3.4.3).
   */
  public static Optional<RequestedFormat> find(String asked) {
    return Optional.ofNullable(BY_NAME.get(FormatName.of(asked)));
  }

  private static Stream<String> namesOf(ResultFormat format) {
    Stream<String> aliases = format.aliases().stream().map(ResultFormat.Alias::name);
    return Stream.concat(Stream.of(format.mediaType()), aliases);
  }

  private static Map<FormatName, RequestedFormat> byName() {
    Map<FormatName, RequestedFormat> formats = new HashMap<>();
    for (ResultFormat format : ALL) {
      register(formats, format, format.mediaType(), format.contentType());
      for (ResultFormat.Alias alias : format.aliases()) {
        register(formats, format, alias.name(), alias.contentType());
      }
    }
    return Map.copyOf(formats);
  }

  private static void register(
      Map<FormatName, RequestedFormat> formats,
      ResultFormat format,
      String name,
      String contentType) {
    RequestedFormat requested = new RequestedFormat(format, contentType);
    if (formats.put(FormatName.of(name), requested) != null) {
      throw new IllegalStateException("two formats are called " + name);
    }
  }
}
