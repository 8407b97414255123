package org.almagest.formats;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.almagest.formats.arrow.ArrowFormats;
import org.almagest.formats.fits.FitsFormats;
import org.almagest.formats.html.HtmlFormats;
import org.almagest.formats.json.JsonFormats;
import org.almagest.formats.parquet.ParquetFormats;
import org.almagest.formats.separated.SeparatedFormats;
import org.almagest.formats.text.PlainFormats;
import org.almagest.formats.votable.VotableFormats;

/**
 * All formats of this server, by the names that clients use. A new family of formats is one more
 * line here.
 */
public final class ResultFormats {
  /** What is written when nothing is asked for (TAP 1.1 section 2.7.3): VOTable with BINARY2. */
  public static final ResultFormat VOTABLE = VotableFormats.BINARY2;

  private static final List<ResultFormat> ALL =
      Stream.of(
              VotableFormats.all(),
              SeparatedFormats.all(),
              ParquetFormats.all(),
              ArrowFormats.all(),
              FitsFormats.all(),
              JsonFormats.all(),
              HtmlFormats.all(),
              PlainFormats.all())
          .flatMap(List::stream)
          .toList();
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
