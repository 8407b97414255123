package org.almagest.server.query;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.almagest.formats.RequestedFormat;
import org.almagest.formats.ResultFormats;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.http.TapParameters;
import org.almagest.server.settings.Settings;
import org.almagest.server.upload.Attachments;
import org.almagest.server.upload.UploadRequest;

/**
 * A query as asked for, checked (TAP 1.1 section 2.7).
 *
 * @param adql the query
 * @param format what to write, and under which media type
 * @param maxRec rows to return at most
 * @param runId the client's own name for the run, for the log
 * @param uploads tables that come along
 */
public record QueryRequest(
    String adql,
    RequestedFormat format,
    MaxRec maxRec,
    Optional<String> runId,
    UploadRequest uploads) {
  private static final Set<String> LANGUAGES = Set.of("adql", "adql-2.0", "adql-2.1");
  private static final int MAX_RUN_ID = 64;
  private static final String STANDARD_FORMAT = ResultFormats.VOTABLE.mediaType();

  /**
   * Reads and checks the parameters of a synchronous query; unknown ones are ignored (TAP-16). LANG
   * may be missing and then means ADQL.
   *
   * @throws TapException naming the parameter that is wrong
   */
  public static QueryRequest of(TapParameters parameters, Settings.Limits limits) {
    if (!parameters.all("DEST").isEmpty()) {
      throw bad(
          "DEST has a result become a table, and that is a job's work: send this query to /tap/async");
    }
    return of(parameters, QueryLimits.ofSync(limits));
  }

  /**
   * The same within other limits.
   *
   * @throws TapException naming the parameter that is wrong
   */
  public static QueryRequest of(TapParameters parameters, QueryLimits limits) {
    checkRequest(parameters);
    checkLanguage(parameters);
    return new QueryRequest(
        query(parameters, limits),
        format(parameters),
        MaxRec.of(parameters.single("MAXREC"), limits),
        runId(parameters),
        UploadRequest.of(parameters.all("UPLOAD")));
  }

  /** The same, its tables to be found in {@code files}. */
  public QueryRequest with(Attachments files) {
    return uploads.isEmpty()
        ? this
        : new QueryRequest(adql, format, maxRec, runId, uploads.in(files));
  }

  /** The same, to be answered otherwise. */
  public QueryRequest as(RequestedFormat other) {
    return new QueryRequest(adql, other, maxRec, runId, uploads);
  }

  /** The format asked for, VOTable if none: also what an error is told in. */
  public static RequestedFormat format(TapParameters parameters) {
    Optional<String> asked =
        parameters.first("RESPONSEFORMAT").or(() -> parameters.first("FORMAT"));
    return known(asked.orElse(STANDARD_FORMAT));
  }

  private static RequestedFormat known(String asked) {
    return ResultFormats.find(asked)
        .orElseThrow(() ->
            bad(
                "RESPONSEFORMAT %s is not supported; use one of %s"
                    .formatted(Excerpt.quoted(asked), String.join(", ", ResultFormats.names()))));
  }

  private static void checkRequest(TapParameters parameters) {
    String request = parameters.single("REQUEST").orElse("doQuery");
    if (!request.equalsIgnoreCase("doQuery")) {
      throw bad(
          "REQUEST %s is not supported; use doQuery or leave it out"
              .formatted(Excerpt.quoted(request)));
    }
  }

  private static void checkLanguage(TapParameters parameters) {
    String language = parameters.single("LANG").orElse("ADQL");
    if (!LANGUAGES.contains(language.toLowerCase(Locale.ROOT))) {
      throw bad(
          "unknown query language: LANG %s; use ADQL, ADQL-2.0 or ADQL-2.1"
              .formatted(Excerpt.quoted(language)));
    }
  }

  private static String query(TapParameters parameters, QueryLimits limits) {
    String query =
        parameters
            .single("QUERY")
            .orElseThrow(() -> bad("parameter QUERY is missing: it holds the ADQL query"));
    if (query.length() > limits.queryLength()) {
      throw bad(
          "the query has %,d characters; at most %,d are taken"
              .formatted(query.length(), limits.queryLength()));
    }
    return query;
  }

  private static Optional<String> runId(TapParameters parameters) {
    Optional<String> runId = parameters.single("RUNID");
    if (runId.filter(id -> id.length() > MAX_RUN_ID).isPresent()) {
      throw bad("RUNID has more than %d characters".formatted(MAX_RUN_ID));
    }
    return runId;
  }

  private static TapException bad(String message) {
    return TapException.of(ErrorCode.BAD_PARAMETER, message);
  }
}
