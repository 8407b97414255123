package org.almagest.server.usertable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.almagest.schema.Column;
import org.almagest.schema.ColumnFlags.Measure;
import org.almagest.schema.SkyPosition;
import org.almagest.schema.Table;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.uws.Owner;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OwnArchive.Given.class)
class TableEditsTest {
  private final OwnArchive archive;
  private final Owner.User ann;

  TableEditsTest(OwnArchive archive) {
    this.archive = archive;
    this.ann = archive.person();
  }

  @BeforeEach
  void make() throws IOException {
    archive.create(ann, "stars", "id,a,d,mag,name\n1,10.5,-20.5,7.5,x\n2,359.9,89,8.5,x\n");
  }

  @Test
  void editsWhatColumnsMeanAndBuildsTheirIndexes() throws IOException {
    edit(
        new ColumnEdit("id", "meta.id", null, ColumnFlag.PK, true),
        new ColumnEdit("A", "pos.eq.ra", null, ColumnFlag.RA, true),
        new ColumnEdit("d", "pos.eq.dec", "some:utype", ColumnFlag.DEC, true),
        new ColumnEdit("mag", null, null, ColumnFlag.MAG, true));
    assertThat(table().position()).contains(new SkyPosition("a", "d", null, true));
    assertThat(column("id").flags().primaryKey()).isTrue();
    assertThat(column("mag").flags().measure()).isEqualTo(Measure.MAG);
    assertThat(column("d").description().ucd()).isEqualTo("pos.eq.dec");
    assertThat(column("d").description().utype()).isEqualTo("some:utype");
    assertThat(indexes())
        .contains(
            "UNIQUE INDEX", "btree (id)", "btree (mag)", "gist (spoint(radians(a), radians(d)))");
    edit(
        new ColumnEdit("id", null, null, ColumnFlag.NONE, false),
        new ColumnEdit("a", null, null, ColumnFlag.NONE, false),
        new ColumnEdit("d", null, null, ColumnFlag.NONE, false),
        new ColumnEdit("mag", null, null, ColumnFlag.FLUX, false));
    assertThat(indexes()).isEqualTo("none");
    assertThat(table().position()).isEmpty();
    assertThat(column("mag").flags().measure()).isEqualTo(Measure.FLUX);
    assertThat(column("id").description().ucd()).isNull();
  }

  @Test
  void movesThePositionToTheColumnsThatWereNotRaAndDecBefore() throws IOException {
    archive.create(ann, "two", "ra,dec,l,b\n1,2,3,4\n");
    archive
        .tables()
        .edit(
            ann,
            "two",
            List.of(
                new ColumnEdit("ra", null, null, ColumnFlag.RA, true),
                new ColumnEdit("dec", null, null, ColumnFlag.DEC, true),
                new ColumnEdit("l", null, null, ColumnFlag.RA, true),
                new ColumnEdit("b", null, null, ColumnFlag.DEC, true)));
    assertThat(archive.tables().find(ann, "two").position())
        .contains(new SkyPosition("l", "b", null, true));
  }

  @Test
  void setsThePosition() throws IOException {
    archive.tables().radec(ann, "user_" + ann.name() + ".stars", "A", "d");
    assertThat(table().position()).contains(new SkyPosition("a", "d", null, true));
    refuses(
        () -> archive.tables().radec(ann, "stars", "name", "d"),
        ErrorCode.BAD_PARAMETER,
        "column \"name\" cannot be a coordinate: its values are no numbers");
    refuses(
        () -> archive.tables().radec(ann, "stars", "d", "a"),
        ErrorCode.BAD_DATA,
        "hold no positions in degrees");
    refuses(
        () -> archive.tables().radec(ann, "stars", "magg", "d"),
        ErrorCode.BAD_PARAMETER,
        "column \"magg\" is not in table user_%s.stars; did you mean \"mag\"?"
            .formatted(ann.name()));
    assertThat(table().position()).contains(new SkyPosition("a", "d", null, true));
  }

  @Test
  void renamesTableAndColumnsAlsoForEachOther() throws IOException {
    archive.tables().radec(ann, "stars", "a", "d");
    Table renamed =
        archive.tables().rename(ann, "stars", "Suns", Map.of("a", "d", "d", "a", "name", "Nom é"));
    assertThat(renamed.columns())
        .extracting(Column::name)
        .containsExactly("id", "d", "a", "mag", "Nom é");
    assertThat(renamed.position()).contains(new SkyPosition("d", "a", null, true));
    assertThat(renamed.name().table()).isEqualTo("Suns");
    refuses(table -> archive.tables().find(ann, table), ErrorCode.NOT_FOUND);
    archive.tables().rename(ann, "suns", "SUNS", Map.of());
    assertThat(archive.tables().find(ann, "suns").name().table()).isEqualTo("SUNS");
  }

  @Test
  void aTableIsReadUnderItsNewName() throws Exception {
    archive.tables().rename(ann, "stars", "suns", Map.of());
    String count = "SELECT count(*) FROM user_%s.suns".formatted(ann.name());
    assertThat(archive.read(ann, ann, count)).isEqualTo("2");
    assertThat(archive.read(archive.person(), ann, count)).isEqualTo("0");
    archive.create(ann, "stars", "n\n1\n");
    assertThat(archive.read(ann, ann, count)).isEqualTo("2");
  }

  @Test
  void aPositionWhoseIndexIsDueStaysDueUnderOtherNames() throws IOException {
    archive.tables().radec(ann, "stars", "a", "d");
    String due = "almagest.tables SET position_due = true, position_indexed = false";
    String here = " WHERE schema_name = 'user_%s'".formatted(ann.name());
    archive.owner().sql("UPDATE " + due + here).update();
    archive.tables().rename(ann, "stars", null, Map.of("a", "alpha", "name", "nom"));
    assertThat(archive.text("SELECT position_due OR position_indexed FROM almagest.tables" + here))
        .isEqualTo("true");
    assertThat(table().position().orElseThrow().longitude()).isEqualTo("alpha");
  }

  @Test
  void refusesNamesThatAreTaken() throws IOException {
    archive.create(ann, "suns", "n\n1\n");
    refuses(
        () -> archive.tables().rename(ann, "stars", "suns", Map.of("a", "alpha")),
        ErrorCode.CONFLICT,
        "suns exists");
    assertThat(column("a").name()).isEqualTo("a");
    refuses(
        () -> archive.tables().rename(ann, "stars", null, Map.of("a", "D")),
        ErrorCode.CONFLICT,
        "two columns of table");
  }

  @Test
  void indexesAColumn() throws IOException {
    archive.tables().index(ann, "stars", "mag", true);
    assertThat(column("mag").flags().indexed()).isTrue();
    assertThat(indexes()).contains("UNIQUE INDEX", "btree (mag)");
    refuses(
        () -> archive.tables().index(ann, "stars", "name", true), ErrorCode.BAD_DATA, "(name)=(x)");
  }

  @Test
  void describesATable() throws IOException {
    archive.tables().describe(ann, "stars", "Bright ones");
    assertThat(table().description()).isEqualTo("Bright ones");
  }

  private void edit(ColumnEdit... edits) throws IOException {
    archive.tables().edit(ann, "stars", List.of(edits));
  }

  private Table table() {
    return archive.tables().find(ann, "stars");
  }

  private Column column(String name) {
    return table().columns().stream()
        .filter(column -> column.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private String indexes() {
    return archive.text(
        "SELECT coalesce(string_agg(indexdef, ' '), 'none') FROM pg_indexes WHERE schemaname = 'user_%s' AND tablename = 'stars'"
            .formatted(ann.name()));
  }

  /** Something that is tried with the table's old name. */
  private interface Try {
    void with(String table);
  }

  private static void refuses(Try attempt, ErrorCode code) {
    refuses(() -> attempt.with("stars"), code, "stars");
  }

  private static void refuses(ThrowingCallable call, ErrorCode code, String message) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            TapException.class,
            refusal -> {
              assertThat(refusal.failure().code()).isEqualTo(code);
              assertThat(refusal).hasMessageContaining(message);
            });
  }
}
