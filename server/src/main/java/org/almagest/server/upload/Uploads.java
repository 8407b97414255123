package org.almagest.server.upload;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.server.database.Database;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.server.remote.RemoteFiles;
import org.almagest.server.settings.Settings;
import org.almagest.uws.Owner;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Opens the tables that come along with queries. Thread-safe. */
@Component
public class Uploads {
  /** The schema that queries find them in (TAP 1.1 section 2.7.6). */
  public static final String SCHEMA = "TAP_UPLOAD";

  private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

  private final Settings.Uploads settings;
  private final Path scratch;
  private final boolean possible;
  private final RemoteFiles remote;

  Uploads(Settings settings, Database database, RemoteFiles remote) {
    this.remote = remote;
    this.settings = settings.uploads();
    this.scratch = settings.scratch();
    this.possible = database.uploadProblem().isEmpty();
    database
        .uploadProblem()
        .ifPresent(problem -> LOG.warn("queries cannot bring tables along: {}", problem));
  }

  /** Whether this archive takes any. */
  public boolean arePossible() {
    return possible;
  }

  /**
   * Looks at what can be known before any file is opened.
   *
   * @throws TapException if the tables are too many, or a part is missing
   */
  public void check(UploadRequest request) {
    if (!request.isEmpty() && !possible) {
      throw TapException.of(
          ErrorCode.BAD_PARAMETER,
          "this archive takes no uploads (UPLOAD) at the moment; see its capabilities");
    }
    if (request.tables().size() > settings.perQuery()) {
      throw TapException.of(
          ErrorCode.TOO_LARGE,
          "the query brings %d tables; at most %d are taken"
              .formatted(request.tables().size(), settings.perQuery()));
    }
    for (Upload upload : request.tables()) {
      if (upload.source() instanceof UploadSource.Part(String part)) {
        part(upload.name(), part, request.files());
      }
    }
  }

  /**
   * Opens them: their headers are known, their rows are not.
   *
   * @param owner whose limits hold
   * @param over whether nobody wants them any more; asked now and then
   * @throws TapException if one is no table, or they are too large
   * @throws UploadStoppedException if nobody wants them any more
   */
  public UploadedTables open(UploadRequest request, Owner owner, BooleanSupplier over) {
    check(request);
    UploadBudget budget = new UploadBudget(UploadLimits.of(settings, owner), over);
    try {
      UploadFolder folder = UploadFolder.in(scratch);
      UploadedTables tables = new UploadedTables(folder, budget);
      try {
        for (Upload upload : request.tables()) {
          tables.add(open(upload, tables.size() + 1, folder, request.files(), budget));
        }
        return tables;
      } catch (RuntimeException failure) {
        tables.close();
        throw failure;
      }
    } catch (IOException noRoom) {
      throw UploadFault.told(request.tables().getFirst().name(), noRoom);
    }
  }

  private UploadedTable open(
      Upload upload, int number, UploadFolder folder, Attachments files, UploadBudget budget) {
    budget.goOn();
    try {
      Path file =
          folder.file(
              upload.source(), (room, target) -> gotten(upload, room, target, files, budget));
      TableSource source =
          TableFiles.open(
              file,
              Optional.empty(),
              ColumnGuide.NONE,
              budget.ofFile(settings.columns()),
              budget.reading());
      return new UploadedTable(upload, number, source);
    } catch (IOException problem) {
      throw UploadFault.told(upload.name(), problem);
    }
  }

  private Path gotten(
      Upload upload, Path folder, Path target, Attachments files, UploadBudget budget)
      throws IOException {
    Path file =
        GottenFile.unpacked(
            packed(upload, folder, target, files, budget), budget.whatIsLeft(settings.columns()));
    budget.addFile(Files.size(file));
    return file;
  }

  private Path packed(
      Upload upload, Path folder, Path target, Attachments files, UploadBudget budget)
      throws IOException {
    return switch (upload.source()) {
      case UploadSource.Part(String part) -> {
        files.save(part(upload.name(), part, files), target);
        yield target;
      }
      case UploadSource.Remote(URI uri) -> RemoteCopy.of(remote, uri, budget, folder);
    };
  }

  private static String part(String name, String part, Attachments files) {
    return files
        .find(part)
        .orElseThrow(() ->
            TapException.of(
                ErrorCode.BAD_PARAMETER,
                "UPLOAD %s: the request has no part %s%s"
                    .formatted(name, Excerpt.quoted(part), came(files))));
  }

  private static String came(Attachments files) {
    List<String> names = files.names().stream().sorted().limit(10).map(Excerpt::of).toList();
    return names.isEmpty()
        ? "; send the table as a part of a multipart form, in the same request"
        : "; its parts with files are " + String.join(", ", names);
  }
}
