package org.almagest.server.upload;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.almagest.schema.AdqlName;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;

/** Reads the parameter UPLOAD: {@code name,uri} (DALI 1.1 section 3.4.5). */
final class UploadParameter {
  private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");
  private static final int LONGEST_NAME = 128;

  private UploadParameter() {}

  /**
   * The tables asked for, in order.
   *
   * @throws TapException saying which is wrong, and how
   */
  static List<Upload> parse(List<String> values) {
    List<Upload> uploads = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (String pair : UploadPairs.of(values)) {
      Upload upload = upload(pair);
      if (!names.add(upload.name().toLowerCase(Locale.ROOT))) {
        throw bad(
            "two uploaded tables are called %s; give each a name of its own, whose case does not count"
                .formatted(upload.name()));
      }
      uploads.add(upload);
    }
    return uploads;
  }

  private static Upload upload(String pair) {
    int comma = pair.indexOf(',');
    if (comma < 0) {
      throw bad(
          "UPLOAD %s is not of the form name,uri; write for example mine,param:file and send the table as the part \"file\" of a multipart form"
              .formatted(Excerpt.quoted(pair)));
    }
    String name = name(pair.substring(0, comma).strip());
    return new Upload(name, source(name, pair.substring(comma + 1).strip()));
  }

  private static String name(String name) {
    if (!NAME.matcher(name).matches()) {
      throw bad(
          "an uploaded table cannot be called %s: its name begins with a letter and has letters, digits and underscores only, without a schema (the query calls it TAP_UPLOAD.name)"
              .formatted(Excerpt.quoted(name)));
    }
    if (name.length() > LONGEST_NAME) {
      throw bad(
          "the name of an uploaded table has %d characters; at most %d are taken"
              .formatted(name.length(), LONGEST_NAME));
    }
    if (AdqlName.isReserved(name)) {
      throw bad(
          "an uploaded table cannot be called %s, a reserved word of ADQL; choose another name"
              .formatted(name));
    }
    return name;
  }

  private static UploadSource source(String name, String uri) {
    int colon = uri.indexOf(':');
    String scheme = colon < 0 ? "" : uri.substring(0, colon).toLowerCase(Locale.ROOT);
    return switch (scheme) {
      case "param" -> part(name, uri.substring(colon + 1).strip());
      case "http", "https" -> remote(name, uri);
      default ->
          throw bad(
              "UPLOAD %s: %s is no address that tables are read from; use param: with the name of a part of the form, http: or https:"
                  .formatted(name, Excerpt.quoted(uri)));
    };
  }

  private static UploadSource part(String name, String part) {
    if (part.isEmpty()) {
      throw bad("UPLOAD %s: after param: comes the name of a part of the form".formatted(name));
    }
    return new UploadSource.Part(part);
  }

  private static UploadSource remote(String name, String uri) {
    try {
      return new UploadSource.Remote(new URI(uri));
    } catch (URISyntaxException wrong) {
      throw bad(
          "UPLOAD %s: %s is no address: %s"
              .formatted(name, Excerpt.quoted(uri), wrong.getReason()));
    }
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
