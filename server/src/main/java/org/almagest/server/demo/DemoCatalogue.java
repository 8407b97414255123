package org.almagest.server.demo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.almagest.formats.table.ColumnsFile;
import org.almagest.formats.table.Progress;
import org.almagest.formats.table.TableFiles;
import org.almagest.formats.table.TableSource;
import org.almagest.schema.Citation;
import org.almagest.schema.Frame;
import org.almagest.schema.TableName;
import org.almagest.server.publish.PublishRequest;
import org.almagest.server.publish.PublishRequest.Mode;
import org.almagest.server.publish.Publisher;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.TableTarget;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Something to query from the first minute. Published once: an operator who removes it does not get
 * it back.
 */
public final class DemoCatalogue {
  private static final String WANTED =
      """
      SELECT NOT EXISTS (SELECT FROM almagest.milestones WHERE name = 'demo catalogue')
        AND NOT EXISTS (SELECT FROM almagest.tables WHERE schema_name NOT IN ('TAP_SCHEMA', 'messier', 'demo'))
      """;

  private static final String REACHED =
      "INSERT INTO almagest.milestones (name) VALUES ('demo catalogue') ON CONFLICT DO NOTHING";

  private static final String MESSIER =
      "The 110 objects of Messier's catalogue: positions (ICRS, J2000), V magnitudes, apparent sizes and"
          + " distances, as commonly given. After Ch. Messier and P. Mechain, Connaissance des Temps pour 1784 (1781);"
          + " positions and identifications checked against OpenNGC (M. Verga). M 102 is taken as NGC 5866.";

  private static final String SKY =
      "SYNTHETIC: 200,000 made-up stars in the manner of the Gaia catalogue, to try queries on; no row is a real source.";

  private final Publisher publisher;
  private final Consumer<String> progress;

  private DemoCatalogue(DataSource owner, String readerRole, Consumer<String> progress) {
    this.publisher = new Publisher(owner, readerRole);
    this.progress = progress;
  }

  /**
   * Publishes the demo catalogue if nothing is published yet and it never was.
   *
   * @param owner connections as the service's role
   * @param readerRole the role that users' queries run as
   * @param progress takes one line about each step
   * @return whether it has
   * @throws IOException if a resource cannot be read
   */
  public static boolean publishIfEmpty(
      DataSource owner, String readerRole, Consumer<String> progress) throws IOException {
    JdbcClient client = JdbcClient.create(owner);
    boolean wanted = client.sql(WANTED).query(Boolean.class).single();
    if (wanted) {
      new DemoCatalogue(owner, readerRole, progress).publish();
    }
    client.sql(REACHED).update();
    return wanted;
  }

  private void publish() throws IOException {
    progress.accept("Publishing the demo catalogue: messier.objects, demo.sky");
    publishMessier();
    publisher.publish(request("demo", "sky", SKY, "J2016.0"), SyntheticSky.content());
  }

  private void publishMessier() throws IOException {
    try (Resource rows = Resource.copy("messier.csv");
        Resource columns = Resource.copy("messier.columns.csv");
        TableSource source = open(rows.path(), columns.path())) {
      publisher.publish(
          request("messier", "objects", MESSIER, null), TableContent.of(source, Progress.SILENT));
    }
  }

  private static TableSource open(Path rows, Path columns) throws IOException {
    return TableFiles.open(rows, ColumnsFile.read(columns), Progress.SILENT);
  }

  /** In place of what a start that was killed half-way may have left. */
  private static PublishRequest request(
      String schema, String table, String description, @Nullable String epoch) {
    TableTarget target = TableTarget.of(new TableName(schema, table));
    return new PublishRequest(
        target,
        Mode.REPLACE,
        null,
        null,
        null,
        description,
        new Frame.Space("ICRS", null, epoch, null),
        Citation.NONE);
  }
}
