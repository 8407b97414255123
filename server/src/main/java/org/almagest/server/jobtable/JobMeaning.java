package org.almagest.server.jobtable;

import java.util.List;
import java.util.Optional;
import org.almagest.adql.AdqlException;
import org.almagest.adql.PgSphereVersion;
import org.almagest.adql.Translator;
import org.almagest.formats.table.ColumnGuide;
import org.almagest.formats.table.TableFormat;
import org.almagest.schema.ColumnType;
import org.almagest.schema.OutputColumn;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.uws.Job;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the columns of a result mean where its file does not say: as the job's query says today.
 * Thread-safe.
 */
@Component
class JobMeaning {
  private final PublishedCatalog catalog;
  private final Translator translator;

  JobMeaning(PublishedCatalog catalog, Database database) {
    this.catalog = catalog;
    this.translator = new Translator(PgSphereVersion.parse(database.pgSphere().version()));
  }

  /** Nothing of a VOTable, which says it all, and nothing of a query that cannot be asked now. */
  ColumnGuide of(Job job, TableFormat format) {
    return switch (format) {
      case VOTABLE -> ColumnGuide.NONE;
      case ECSV, FITS, PARQUET -> guide(job, false);
      case CSV, TSV, ASCII -> guide(job, true);
    };
  }

  private ColumnGuide guide(Job job, boolean typed) {
    return ColumnGuide.of(
        columns(job).stream()
            .map(column ->
                new ColumnGuide.Entry(
                    column.name(), typed ? type(column) : null, column.description()))
            .toList());
  }

  private List<OutputColumn> columns(Job job) {
    Optional<String> query = job.parameter("query");
    try {
      return query.isEmpty()
          ? List.of()
          : translator.translate(query.get(), catalog.visibleTo(job.owner()), 1).columns();
    } catch (AdqlException _) {
      return List.of();
    }
  }

  /** Of plain values: whatever else a text may stand for shows in the text. */
  private static @Nullable ColumnType type(OutputColumn column) {
    return switch (column.type().base()) {
      case BOOLEAN, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, NUMERIC, CHAR, VARCHAR ->
          column.type().isScalar() ? column.type() : null;
      case BINARY, DATE, TIME, TIMESTAMP, INTERVAL, UUID, JSON, POINT, CIRCLE, POLYGON, MOC -> null;
    };
  }
}
