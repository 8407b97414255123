package org.almagest.server.upload;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What is brought along comes back as it was. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UploadRoundTripTest {
  private static final String VOTABLE =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <VOTABLE version="1.3" xmlns="http://www.ivoa.net/xml/VOTable/v1.3"><RESOURCE><TABLE>
      <FIELD name="ra" datatype="double" unit="deg" ucd="pos.eq.ra;meta.main"/>
      <FIELD name="Dec J2000" datatype="double" unit="deg" ucd="pos.eq.dec;meta.main"/>
      <FIELD name="select" datatype="int"><VALUES null="-99"/></FIELD>
      <FIELD name="a.b&quot;c" datatype="char" arraysize="*"/>
      <FIELD name="Größe" datatype="unicodeChar" arraysize="*"/>
      <FIELD name="when" datatype="char" arraysize="*" xtype="timestamp"/>
      <FIELD name="place" datatype="double" arraysize="2" xtype="point"/>
      <FIELD name="fluxes" datatype="float" arraysize="3" unit="mJy"/>
      <FIELD name="long" datatype="long"/>
      <FIELD name="ok" datatype="boolean"/>
      <DATA><TABLEDATA>
      <TR><TD>10.5</TD><TD>-0.25</TD><TD>7</TD><TD>x&lt;y</TD><TD>ÄÖ λ</TD><TD>2020-02-29T12:00:00.5</TD><TD>10.5 -0.25</TD><TD>1.5 NaN 3</TD><TD>9007199254740993</TD><TD>T</TD></TR>
      <TR><TD/><TD/><TD>-99</TD><TD/><TD/><TD/><TD/><TD/><TD/><TD/></TR>
      </TABLEDATA></DATA></TABLE></RESOURCE></VOTABLE>
      """;

  private final UploadServer server;

  UploadRoundTripTest() throws IOException {
    server = new UploadServer();
  }

  @AfterAll
  void stop() {
    server.close();
  }

  // UPL-9, UPL-10, UPL-11
  @Test
  void whatCameComesBack() throws Exception {
    String result = votable("SELECT * FROM TAP_UPLOAD.t");
    assertThat(result)
        .contains("name=\"ra\"", "name=\"Dec J2000\"", "name=\"select\"", "name=\"a.b&quot;c\"")
        .contains("name=\"Größe\"", "xtype=\"timestamp\"", "xtype=\"point\"", "unit=\"mJy\"")
        .contains("ucd=\"pos.eq.dec;meta.main\"", "datatype=\"unicodeChar\"", "arraysize=\"3\"")
        .contains("<TD>10.5</TD><TD>-0.25</TD><TD>7</TD><TD>x&lt;y</TD><TD>ÄÖ λ</TD>")
        .contains("<TD>2020-02-29T12:00:00.5")
        .contains("<TD>1.5 NaN 3", "<TD>9007199254740993</TD>");
  }

  /** Delimited names and xtypes work in queries. */
  @Test
  void allOfItCanBeAskedFor() throws Exception {
    assertThat(
            csv(
                "SELECT \"Dec J2000\" AS d, \"Größe\" AS g, \"a.b\"\"c\" AS c FROM TAP_UPLOAD.t WHERE \"select\" = 7 AND \"when\" > '2020-02-29T00:00:00'"))
        .isEqualTo("d,g,c\n-0.25,ÄÖ λ,x<y\n");
    assertThat(
            csv(
                "SELECT COUNT(*) AS n FROM TAP_UPLOAD.t WHERE 1=CONTAINS(place, CIRCLE(10.5,-0.25,0.1))"))
        .isEqualTo("n\n1\n");
  }

  /** Poles, the meridian from both sides, and a position again: each row finds itself. */
  @Test
  void everyRowFindsItself() throws Exception {
    StringBuilder table = new StringBuilder("id,ra,dec\n");
    int id = 0;
    for (double dec : new double[] {-90, -89.9999999, -45, 0, 1e-9, 89.9999999, 90}) {
      for (double ra : new double[] {0, 1e-9, 90, 180, 359.9999999, 360, -0.5}) {
        table.append("%d,%s,%s\n".formatted(id++, ra, dec));
      }
    }
    for (String condition :
        new String[] {
          "1=CONTAINS(POINT(a.ra,a.dec),CIRCLE(b.ra,b.dec,1e-6))",
          "DISTANCE(POINT(a.ra,a.dec),POINT(b.ra,b.dec)) < 1e-6",
          "DISTANCE(b.ra,b.dec,a.ra,a.dec) <= 1e-6"
        }) {
      Multipart form =
          Multipart.of(
              "SELECT COUNT(DISTINCT a.id) AS n FROM TAP_UPLOAD.a JOIN TAP_UPLOAD.b ON a.id = b.id AND "
                  + condition,
              "a,param:t;b,param:t",
              "t",
              table.toString().getBytes(StandardCharsets.UTF_8));
      assertThat(answer(form)).as(condition).isEqualTo("n\n%d\n".formatted(id));
    }
  }

  /** A join of uploads goes by an index: this many pairs cannot be looked at one by one. */
  @Test
  void largeUploadsAreJoinedByPosition() throws Exception {
    StringBuilder table = new StringBuilder("id,lon,lat\n");
    int rows = 30_000;
    for (int i = 0; i < rows; i++) {
      table.append("%d,%s,%s\n".formatted(i, i * 137.508 % 360, (i % 1799 - 899) / 10.0));
    }
    Multipart form =
        Multipart.of(
            "SELECT COUNT(*) AS n FROM TAP_UPLOAD.a JOIN TAP_UPLOAD.b ON DISTANCE(a.lon,a.lat,b.lon,b.lat) < 1e-7",
            "a,param:t;b,param:t",
            "t",
            table.toString().getBytes(StandardCharsets.UTF_8));
    assertThat(answer(form)).isEqualTo("n\n%d\n".formatted(rows));
  }

  private String votable(String query) throws Exception {
    Multipart form =
        new Multipart("b")
            .text("QUERY", query)
            .text("RESPONSEFORMAT", "votable/td")
            .text("UPLOAD", "t,param:t")
            .file("t", VOTABLE);
    return answer(form);
  }

  private String csv(String query) throws Exception {
    return answer(Multipart.of(query, "t,param:t", "t", VOTABLE.getBytes(StandardCharsets.UTF_8)));
  }

  private String answer(Multipart form) throws Exception {
    HttpResponse<String> answer = server.sync(form);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body().replace("\r\n", "\n");
  }
}
