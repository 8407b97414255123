package org.almagest.server.tabletool;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.formats.table.TableFormat;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;

/** Reads a request to {@code /Upload}, as curl, browsers and astroquery send it. */
final class UploadForm {
  private static final Pattern BASE_NAME = Pattern.compile("([^/\\\\]*?)(\\.[^/\\\\.]*)*$");
  private static final String NAME_MISSING =
      "parameter TABLE_NAME is missing: the name of the table";

  private final HttpServletRequest request;
  private final TapParameters given;

  private UploadForm(HttpServletRequest request, TapParameters given) {
    this.request = request;
    this.given = given;
  }

  /**
   * What the request asks for; nothing of a file has been read then.
   *
   * @throws TapException if it asks for nothing, or for two things at once
   */
  static UploadOrder read(HttpServletRequest request, TapParameters given) throws IOException {
    return new UploadForm(request, given).order();
  }

  private UploadOrder order() throws IOException {
    if (Truth.of(given, "DELETE")) {
      return new UploadOrder.Remove(
          given.single("TABLE_NAME").orElseThrow(() -> bad(NAME_MISSING)),
          Truth.of(given, "FORCE_REMOVAL"));
    }
    Optional<Part> file = file();
    Optional<String> address = given.single("URL");
    Optional<String> job = given.single("JOBID").map(String::strip);
    checkOne(file.isPresent(), address.isPresent(), job.isPresent());
    if (job.isPresent()) {
      return new UploadOrder.OfJob(destination(Optional.of("t" + job.get())), job.get());
    }
    return address.isPresent()
        ? new UploadOrder.OfAddress(destination(Optional.empty()), address(address.get()), format())
        : new UploadOrder.OfFile(
            destination(nameOf(file.orElseThrow())), file.orElseThrow(), format());
  }

  private static void checkOne(boolean file, boolean address, boolean job) {
    int sources = (file ? 1 : 0) + (address ? 1 : 0) + (job ? 1 : 0);
    if (sources != 1) {
      throw bad(
          sources == 0
              ? "there is no table: send it as the part FILE of a form (multipart/form-data), or say"
                  + " where it is by URL or JOBID"
              : "the table is to come from one place; give FILE, URL or JOBID, not several");
    }
  }

  private Destination destination(Optional<String> usual) {
    String name =
        given.single("TABLE_NAME").or(() -> usual).orElseThrow(() -> bad(NAME_MISSING)).strip();
    return new Destination(
        name, given.single("TABLE_DESC").map(String::strip).filter(text -> !text.isEmpty()));
  }

  /** What it is called without the endings. */
  private static Optional<String> nameOf(Part file) {
    Matcher matcher = BASE_NAME.matcher(String.valueOf(file.getSubmittedFileName()));
    return matcher.find() && !matcher.group(1).isEmpty() && file.getSubmittedFileName() != null
        ? Optional.of(matcher.group(1))
        : Optional.empty();
  }

  private static URI address(String text) {
    try {
      return new URI(text.strip());
    } catch (URISyntaxException malformed) {
      throw bad("URL %s is no address: %s".formatted(Excerpt.quoted(text), malformed.getReason()));
    }
  }

  /** Clients send it twice, with different values; the first is meant. */
  private Optional<TableFormat> format() {
    Optional<String> word = given.first("FORMAT");
    Optional<TableFormat> format = word.flatMap(TableFormat::named);
    if (word.isPresent() && format.isEmpty()) {
      throw bad(
          "FORMAT %s is not known; use one of votable, csv, tsv, ascii, ecsv, fits, parquet"
              .formatted(Excerpt.quoted(word.get())));
    }
    return format;
  }

  /** Where there is none, astroquery sends an empty one without a name. */
  private Optional<Part> file() throws IOException {
    String type = request.getContentType();
    if (type == null || !type.toLowerCase(Locale.ROOT).startsWith("multipart/form-data")) {
      return Optional.empty();
    }
    try {
      return request.getParts().stream()
          .filter(part -> part.getName().equalsIgnoreCase("FILE"))
          .filter(part -> part.getSize() > 0 || isNamed(part))
          .findFirst();
    } catch (ServletException | IllegalStateException unreadable) {
      throw bad("the parts of the request cannot be read: " + unreadable.getMessage());
    }
  }

  private static boolean isNamed(Part part) {
    String name = part.getSubmittedFileName();
    return name != null && !name.isBlank();
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
