package org.almagest.server.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.ColumnsFile;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Citation;
import org.almagest.schema.Frame;
import org.almagest.server.database.Database;
import org.almagest.server.publish.PublishProblem;
import org.almagest.server.publish.PublishRequest;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.server.publish.Published;
import org.almagest.server.publish.Publisher;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.TableTarget;
import org.almagest.server.settings.SettingsFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code almagest ingest}: publishes a table that the operator has. */
@Command(
    name = "ingest",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = {
      "Publishes a table: CSV (gzip too), VOTable, FITS, ECSV or Parquet.",
      "All or nothing: after any failure the archive is as before. A running server sees the table at once."
    },
    footer = {
      "",
      "Example:",
      "  ./almagest ingest stars.csv.gz --table public_cat.stars --columns stars.columns.csv"
    })
final class IngestCommand implements Callable<Integer> {
  @Parameters(paramLabel = "FILE", description = "The table to publish.")
  private Path file = Path.of("");

  @Option(
      names = "--table",
      required = true,
      paramLabel = "SCHEMA.TABLE",
      description = "Its name in the archive; the schema is made if it is new.")
  private String table = "";

  @Option(
      names = "--columns",
      paramLabel = "COLUMNS.csv",
      description = "What the columns are: column_name,datatype,unit,ucd,utype,description,frame.")
  private @Nullable Path columns;

  @Option(names = "--ra", paramLabel = "COL", description = "Right ascension, ICRS, degrees.")
  private @Nullable String longitude;

  @Option(names = "--dec", paramLabel = "COL", description = "Declination, ICRS, degrees.")
  private @Nullable String latitude;

  @Option(names = "--key", paramLabel = "COL", description = "The column that identifies a row.")
  private @Nullable String key;

  @Option(names = "--description", paramLabel = "TEXT", description = "What the table holds.")
  private @Nullable String description;

  @Option(
      names = "--frame",
      paramLabel = "FRAME",
      description = {
        "What its positions are counted from, such as \"ICRS epoch=J2016.0\" or",
        "\"FK5 equinox=J2000 epoch=J1991.25\"; the file's own word if not given."
      })
  private @Nullable String frame;

  @Option(names = "--doi", paramLabel = "DOI", description = "Its persistent identifier.")
  private @Nullable String doi;

  @Option(
      names = "--cite",
      paramLabel = "TEXT",
      description = "What users should cite; results tell them.")
  private @Nullable String reference;

  @ArgGroup private @Nullable Presence presence;

  /** What to do when the table is there already. */
  static final class Presence {
    @Option(names = "--replace", description = "Put it in place of the table of that name.")
    private boolean replace;

    @Option(names = "--append", description = "Add its rows to the table of that name.")
    private boolean append;
  }

  @Override
  public Integer call() throws IOException {
    long start = System.nanoTime();
    PublishRequest request = request();
    ColumnGuide stated = columns == null ? ColumnGuide.NONE : ColumnsFile.read(columns);
    try (Database database = Database.open(SettingsFile.load())) {
      Publisher publisher = new Publisher(database.owner(), database.readerRole());
      publisher.check(request);
      Published published = publish(publisher, request, stated);
      System.out.print(Report.of(published, Duration.ofNanos(System.nanoTime() - start)));
    }
    return 0;
  }

  private Published publish(Publisher publisher, PublishRequest request, ColumnGuide stated)
      throws IOException {
    long size = Files.exists(file) ? Files.size(file) : -1;
    ProgressBar reading = ProgressBar.of("Finding types", size);
    try (TableSource source = TableFiles.open(file, publisher.guide(request, stated), reading)) {
      reading.end();
      TableContent content = TableContent.of(source, ProgressBar.of("Loading", size));
      return publisher.publish(request, new AnnouncedContent(content));
    }
  }

  private PublishRequest request() {
    return new PublishRequest(
        TableTarget.parse(table),
        mode(),
        longitude,
        latitude,
        key,
        description,
        space(),
        citation());
  }

  private Frame.@Nullable Space space() {
    try {
      return switch (frame == null ? null : Frame.parse(frame)) {
        case null -> null;
        case Frame.Space space -> space;
        case Frame.Time time ->
            throw new PublishProblem(
                "--frame is of positions; " + time.scale() + " is a time scale");
      };
    } catch (IllegalArgumentException e) {
      throw new PublishProblem("--frame: " + e.getMessage(), e);
    }
  }

  private Citation citation() {
    return new Citation(
        doi == null ? null : doi.replaceFirst("^(doi:|https?://(dx\\.)?doi\\.org/)", ""),
        reference);
  }

  private Mode mode() {
    if (presence == null) {
      return Mode.CREATE;
    }
    if (presence.append) {
      return Mode.APPEND;
    }
    return presence.replace ? Mode.REPLACE : Mode.CREATE;
  }
}
