package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.almagest.formats.table.Limits;
import org.almagest.formats.table.TableColumn;
import org.almagest.formats.table.TableHeader;
import org.almagest.schema.Catalog;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.TableName;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.publish.TableContent;
import org.almagest.server.publish.UserTableMade;
import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** What is done here and seen elsewhere, or later. */
@ExtendWith(OwnArchive.Given.class)
class OtherNodeTest {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final OwnArchive archive;
  private final Owner.User ann;

  OtherNodeTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @Test
  void anotherNodeSeesAChangeWithoutReadingWhatIsPublished() throws Exception {
    try (AnnotationConfigApplicationContext node = archive.node()) {
      PublishedCatalog catalog = node.getBean(PublishedCatalog.class);
      TableName stars = new TableName("user_" + ann.name(), "stars");
      archive.create(ann, "heard", "n\n1\n");
      until(() -> catalog.visibleTo(ann).table(new TableName(stars.schema(), "heard")).isPresent());
      Catalog published = catalog.current();
      archive.create(ann, "stars", "n\n1\n");
      until(() -> catalog.visibleTo(ann).table(stars).isPresent());
      archive.tables().drop(ann, "stars", false);
      until(() -> catalog.visibleTo(ann).table(stars).isEmpty());
      assertThat(catalog.current()).isSameAs(published);
    }
  }

  @Test
  void thePositionOfABigTableIsIndexedAfterwards() throws Exception {
    UserTableMade made =
        archive.tables().create(ann, new TableSpec("big", null), new Generated(200_001));
    assertThat(made.indexed()).isFalse();
    assertThat(made.position()).isPresent();
    until(() -> archive.tables().find(ann, "big").position().orElseThrow().indexed());
    assertThat(
            archive.text(
                "SELECT indexdef FROM pg_indexes WHERE schemaname = 'user_%s'"
                    .formatted(ann.name())))
        .contains("gist (spoint(radians(ra), radians(\"dec\")))");
  }

  @Test
  void aPositionThatCannotBeIndexedIsNotTriedForEver() throws Exception {
    UserTableMade made =
        archive
            .tables()
            .create(ann, new TableSpec("tiny", null), new WithTiny(new Generated(200_001)));
    assertThat(made.position()).isPresent();
    String here = " FROM almagest.tables WHERE schema_name = 'user_%s'".formatted(ann.name());
    until(() -> archive.text("SELECT position_due" + here).equals("false"));
    assertThat(archive.text("SELECT position_indexed" + here)).isEqualTo("false");
  }

  private static void until(BooleanSupplier condition) throws InterruptedException {
    Instant end = Instant.now().plus(PATIENCE);
    while (!condition.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(end);
      Thread.sleep(Duration.ofMillis(20));
    }
  }

  /**
   * Positions that the database makes up.
   *
   * @param rows how many
   */
  private record Generated(int rows) implements TableContent {
    @Override
    public TableHeader header() {
      return new TableHeader(
          List.of(
              new TableColumn("ra", ColumnType.DOUBLE, Description.NONE),
              new TableColumn("dec", ColumnType.DOUBLE, Description.NONE)),
          null);
    }

    @Override
    public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
        throws SQLException {
      try (Statement statement = connection.createStatement()) {
        return statement.executeUpdate(
            "INSERT INTO %s SELECT mod(n * 137.508, 360), n * 180.0 / %d - 90 FROM generate_series(1, %d) n"
                .formatted(table, rows, rows));
      }
    }
  }

  /**
   * Positions of which one is so close to the equator that it has no radians.
   *
   * @param others that have
   */
  private record WithTiny(Generated others) implements TableContent {
    @Override
    public TableHeader header() {
      return others.header();
    }

    @Override
    public long load(Connection connection, String table, List<String> columns, List<Limits> limits)
        throws SQLException {
      long rows = others.load(connection, table, columns, limits);
      try (Statement statement = connection.createStatement()) {
        return rows + statement.executeUpdate("INSERT INTO %s VALUES (1, 1e-323)".formatted(table));
      }
    }
  }
}
