package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tables that come along with synchronous queries, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadTest {
  private static final byte[] NEAR =
      """
      id,ra,dec
      1,83.6330,22.0143
      2,323.3625,-0.8233
      3,10.0,10.0
      """
          .getBytes(StandardCharsets.UTF_8);

  private final UploadServer server;

  UploadTest() throws IOException {
    server = new UploadServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  @AfterEach
  void nothingStays() throws InterruptedException {
    assertThat(server.isClean()).isTrue();
  }

  @Test
  void whatCameIsThere() throws Exception {
    assertThat(csv("SELECT * FROM TAP_UPLOAD.mine ORDER BY id"))
        .isEqualTo("id,ra,dec\n1,83.633,22.0143\n2,323.3625,-0.8233\n3,10.0,10.0\n");
  }

  /** Joins in each spelling and order of operands, sub-queries, aggregates. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SELECT u.id, m.messier FROM messier.objects AS m JOIN TAP_UPLOAD.mine AS u ON 1=CONTAINS(POINT('ICRS',m.ra,m.dec),CIRCLE('ICRS',u.ra,u.dec,0.01)) ORDER BY u.id | '1,1;2,2'
          SELECT u.id, m.messier FROM TAP_UPLOAD.mine u JOIN messier.objects m ON DISTANCE(POINT('ICRS',u.ra,u.dec),POINT('ICRS',m.ra,m.dec)) < 0.01 ORDER BY u.id | '1,1;2,2'
          SELECT u.id, m.messier FROM TAP_UPLOAD.mine u, messier.objects m WHERE DISTANCE(u.ra,u.dec,m.ra,m.dec) < 0.01 ORDER BY u.id | '1,1;2,2'
          SELECT id, ra FROM tap_upload.MINE u WHERE NOT EXISTS (SELECT 1 FROM messier.objects m WHERE 1=CONTAINS(POINT(m.ra,m.dec),CIRCLE(u.ra,u.dec,0.01))) | '3,10.0'
          SELECT COUNT(*), MAX(messier) FROM messier.objects WHERE messier IN (SELECT id FROM TAP_UPLOAD.mine) | '3,3'
          SELECT a.id, b.id FROM TAP_UPLOAD.mine a JOIN TAP_UPLOAD.mine b ON DISTANCE(a.ra,a.dec,b.ra,b.dec) < 0.1 ORDER BY a.id | '1,1;2,2;3,3'
          WITH near AS (SELECT id FROM TAP_UPLOAD.mine WHERE dec < 20) SELECT COUNT(*), SUM(id) FROM near | '2,5'
          """)
  void itIsATableLikeOthers(String query, String rows) throws Exception {
    assertThat(csv(query).lines().skip(1)).containsExactly(rows.split(";"));
  }

  @Test
  void severalTablesAreJoined() throws Exception {
    Multipart form =
        Multipart.of(
                "SELECT a.id, b.word, c.id AS again FROM TAP_UPLOAD.a JOIN TAP_UPLOAD.b ON a.id = b.id JOIN TAP_UPLOAD.c ON c.id = a.id",
                "a,param:one;b,param:Two",
                "one",
                NEAR)
            .text("UPLOAD", "c,param:ONE")
            .file("Two", "id,word\n2,two\n");
    assertThat(body(form, 200)).isEqualTo("id,word,again\n2,two,2\n");
  }

  // UPL-8
  @Test
  void itIsNotPublished() throws Exception {
    assertThat(csv("SELECT COUNT(*) AS n FROM TAP_SCHEMA.tables WHERE table_name LIKE '%mine%'"))
        .isEqualTo("n\n0\n");
    assertThat(body(Multipart.of("SELECT * FROM TAP_UPLOAD.other", "t,param:t", "t", NEAR), 400))
        .contains("other");
  }

  @Test
  void aWrongQueryIsToldAsEver() throws Exception {
    assertThat(csv("SELECT id FROM TAP_UPLOAD.mine", 200)).startsWith("id");
    assertThat(csv("SELECT nid FROM TAP_UPLOAD.mine", 400)).contains("nid");
    assertThat(csv("SELEC id FROM TAP_UPLOAD.mine", 400)).contains("line 1:1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          mine,param:other  | UPLOAD mine: the request has no part "other"; its parts with files are table
          select,param:table | an uploaded table cannot be called select, a reserved word of ADQL
          a,param:table;b,param:table;c,param:table;d,param:table;e,param:table;f,param:table;g,param:table;h,param:table;i,param:table;j,param:table;k,param:table | the query brings 11 tables; at most 10 are taken
          """)
  void whatCannotBeGottenIsSaid(String upload, String message) throws Exception {
    HttpResponse<String> answer =
        server.sync(Multipart.of("SELECT 1 FROM TAP_UPLOAD.mine", upload, "table", NEAR));
    assertThat(answer.statusCode()).isIn(400, 413);
    assertThat(answer.body().replace("&quot;", "\"")).contains(message);
  }

  @Test
  void withoutRowsTheHeaderIsAnswered() throws Exception {
    Multipart form =
        Multipart.of("SELECT * FROM TAP_UPLOAD.mine", "mine,param:t", "t", NEAR)
            .text("MAXREC", "0");
    assertThat(body(form, 200)).isEqualTo("id,ra,dec\n");
  }

  private String csv(String query) throws Exception {
    return csv(query, 200);
  }

  private String csv(String query, int status) throws Exception {
    return body(Multipart.of(query, "mine,param:table", "table", NEAR), status);
  }

  private String body(Multipart form, int status) throws Exception {
    HttpResponse<String> answer = server.sync(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer.body().replace("\r\n", "\n");
  }
}
