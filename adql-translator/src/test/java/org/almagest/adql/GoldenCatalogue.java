package org.almagest.adql;

import java.util.List;
import org.almagest.schema.BaseType;
import org.almagest.schema.Catalog;
import org.almagest.schema.Column;
import org.almagest.schema.Column.Storage;
import org.almagest.schema.ColumnFlags;
import org.almagest.schema.ColumnType;
import org.almagest.schema.Description;
import org.almagest.schema.Schema;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.schema.TableName;
import org.almagest.schema.VoType;
import org.jspecify.annotations.Nullable;

/** What the golden queries see; the same tables are in golden/catalogue.sql. */
final class GoldenCatalogue {
  static final Catalog CATALOG =
      new Catalog(
          List.of(
              schema("gaia", source(), lite()),
              schema("tmass", psc()),
              schema("obs", fields(), cases()),
              schema("odd schema", odd()),
              schema("vizier", quasars())));

  private GoldenCatalogue() {}

  private static Schema schema(String name, Table... tables) {
    return new Schema(name, List.of(tables), null, null);
  }

  private static Table source() {
    return Table.of(
            new TableName("gaia", "source"),
            List.of(
                Column.of("source_id", ColumnType.BIGINT).describedBy(meaning(null, "meta.id")),
                Column.of("ra", ColumnType.DOUBLE).describedBy(meaning("deg", "pos.eq.ra")),
                Column.of("dec", ColumnType.DOUBLE).describedBy(meaning("deg", "pos.eq.dec")),
                Column.of("parallax", ColumnType.DOUBLE)
                    .describedBy(meaning("mas", "pos.parallax")),
                Column.of("pm", ColumnType.REAL),
                Column.of("mag", ColumnType.REAL).describedBy(meaning("mag", "phot.mag")),
                Column.of("flux", ColumnType.NUMERIC),
                Column.of("nobs", ColumnType.SMALLINT),
                Column.of("nvis", ColumnType.INTEGER),
                Column.of("flag", ColumnType.BOOLEAN),
                Column.of("obs_time", ColumnType.TIMESTAMP),
                Column.of("obs_date", ColumnType.of(BaseType.DATE)),
                Column.of("name", ColumnType.UNICODE_TEXT),
                Column.of("title", ColumnType.varchar(40, false)),
                Column.of("code", new ColumnType(BaseType.CHAR, 4, false, List.of())),
                Column.of("dr", ColumnType.varchar(10, false)),
                Column.of("Size", ColumnType.DOUBLE),
                Column.of("spectrum", ColumnType.arrayOf(BaseType.REAL)),
                Column.of("uid", ColumnType.of(BaseType.UUID)),
                Column.of("meta", ColumnType.of(BaseType.JSON)),
                Column.of("span", ColumnType.of(BaseType.INTERVAL)),
                Column.of("clock", ColumnType.of(BaseType.TIME)),
                Column.of("raw", ColumnType.of(BaseType.BINARY)),
                Column.of("parallax_error", ColumnType.REAL)
                    .describedBy(meaning("mas", "stat.error;pos.parallax")),
                Column.of("pmra", ColumnType.DOUBLE).describedBy(meaning("mas.yr**-1", "pos.pm")),
                Column.of("pmdec", ColumnType.DOUBLE).describedBy(meaning("mas/yr", "pos.pm")),
                Column.of("rv", ColumnType.REAL).describedBy(meaning("km s-1", "phys.veloc")),
                Column.of("lgg", ColumnType.REAL)
                    .describedBy(meaning("log(cm.s**-2)", "phys.gravity")),
                Column.of("hms", ColumnType.DOUBLE).describedBy(meaning("h:m:s", "pos.eq.ra"))))
        .positionedBy(new SkyPosition("ra", "dec", null, true), 2_000_000);
  }

  private static Table lite() {
    return Table.of(
        new TableName("gaia", "lite"),
        List.of(
            Column.of("source_id", ColumnType.BIGINT),
            Column.of("ra", ColumnType.DOUBLE),
            Column.of("dec", ColumnType.DOUBLE),
            Column.of("mag", ColumnType.REAL)));
  }

  private static Table psc() {
    return Table.of(
            new TableName("tmass", "psc"),
            List.of(
                Column.of("id", ColumnType.BIGINT),
                Column.of("raj2000", ColumnType.DOUBLE),
                Column.of("dej2000", ColumnType.DOUBLE),
                Column.of("j", ColumnType.REAL),
                Column.of("source_id", ColumnType.BIGINT),
                Column.of("radius", ColumnType.DOUBLE)))
        .positionedBy(new SkyPosition("raj2000", "dej2000", null, true), 470_000);
  }

  private static Table fields() {
    return Table.of(
            new TableName("obs", "fields"),
            List.of(
                Column.of("id", ColumnType.INTEGER),
                Column.of("s_ra", ColumnType.DOUBLE),
                Column.of("s_dec", ColumnType.DOUBLE),
                stored("pos", ColumnType.POINT, Storage.PG_SPHERE),
                stored("cone", ColumnType.CIRCLE, Storage.PG_SPHERE),
                stored("s_region", ColumnType.POLYGON, Storage.PG_SPHERE),
                stored("plain_pos", ColumnType.POINT, Storage.PLAIN),
                stored("plain_circle", ColumnType.CIRCLE, Storage.PLAIN),
                stored("plain_region", ColumnType.POLYGON, Storage.PLAIN),
                stored("coverage", ColumnType.of(BaseType.MOC), Storage.PG_SPHERE),
                Column.of("title", ColumnType.TEXT),
                Column.of("source_id", ColumnType.BIGINT),
                Column.of("t_min", ColumnType.DOUBLE)))
        .positionedBy(new SkyPosition("s_ra", "s_dec", "pos", true), 1000);
  }

  private static Table cases() {
    return Table.of(
        new TableName("obs", "lite"),
        List.of(
            Column.of("Ra", ColumnType.DOUBLE),
            Column.of("ra", ColumnType.DOUBLE),
            Column.of("RA", ColumnType.DOUBLE),
            Column.of("other", ColumnType.INTEGER)));
  }

  private static Table odd() {
    return Table.of(
        new TableName("odd schema", "Odd \"Table"),
        List.of(Column.of("a \"col", ColumnType.INTEGER), Column.of("select", ColumnType.TEXT)));
  }

  private static Table quasars() {
    return Table.of(
        new TableName("vizier", "J/A+A/605/L8/quasar_a"),
        List.of(
            Column.of("recno", ColumnType.INTEGER),
            Column.of("_RAJ2000", ColumnType.DOUBLE),
            Column.of("e_RAJ2000", ColumnType.REAL),
            Column.of("[Fe/H]", ColumnType.REAL)));
  }

  private static Column stored(String name, ColumnType type, Storage storage) {
    boolean indexed = name.equals("pos");
    ColumnFlags flags = new ColumnFlags(indexed, false, false, false);
    return new Column(name, name, type, storage, VoType.of(type), Description.NONE, flags);
  }

  private static Description meaning(@Nullable String unit, String ucd) {
    return new Description(unit, ucd, null, null);
  }
}
