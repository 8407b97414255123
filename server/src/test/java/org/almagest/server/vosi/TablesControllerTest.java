package org.almagest.server.vosi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.almagest.server.TestSettings;
import org.almagest.server.catalog.PublishedCatalog;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.BaseUrls;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;

/** Whose tables {@code /tables} tells of, and how long an answer is good. */
@ExtendWith(TestCluster.class)
class TablesControllerTest {
  private static final String OWN = "user_tables_ann";

  private final JdbcClient client;
  private final AnnotationConfigApplicationContext beans = new AnnotationConfigApplicationContext();
  private final TablesController controller;

  TablesControllerTest(Database database) {
    client = JdbcClient.create(database.owner());
    beans.registerBean(Database.class, () -> database, bean -> bean.setDestroyMethodName(""));
    beans.scan("org.almagest.server.catalog");
    beans.refresh();
    controller =
        new TablesController(
            beans.getBean(PublishedCatalog.class), BaseUrls.of(TestSettings.with()));
  }

  @BeforeEach
  void make() {
    client.sql("INSERT INTO almagest.users (name) VALUES ('tables_ann'), ('tables_bob')").update();
    client
        .sql(
            "INSERT INTO almagest.schemas (schema_name, adql_name, owner) VALUES (:s, :s, 'tables_ann')")
        .param("s", OWN)
        .update();
    client
        .sql(
            """
            INSERT INTO almagest.tables (schema_name, table_name, adql_name, sql_schema, sql_name, table_type)
            VALUES (:s, 'Stars', :s || '.Stars', :s, 'stars', 'table')
            """)
        .param("s", OWN)
        .update();
  }

  @AfterEach
  void unmake() {
    client.sql("DELETE FROM almagest.tables WHERE schema_name = :s").param("s", OWN).update();
    client.sql("DELETE FROM almagest.schemas WHERE schema_name = :s").param("s", OWN).update();
    client.sql("DELETE FROM almagest.users WHERE name LIKE 'tables_%'").update();
    beans.close();
  }

  @Test
  void tellsOfOwnTablesToTheirOwnerAlone() {
    assertThat(text(tables("tables_ann")))
        .contains(OWN + ".Stars")
        .contains("<schema esatapplus:public=\"false\">");
    assertThat(text(tables("tables_bob"))).doesNotContain(OWN);
    assertThat(text(tables(null))).doesNotContain(OWN).doesNotContain("public=\"false\"");
    assertThat(text(controller.table(OWN + ".stars", request("tables_ann")))).contains(".Stars");
    assertThatThrownBy(() -> controller.table(OWN + ".Stars", request("tables_bob")))
        .isInstanceOf(TapException.class)
        .hasMessage("there is no table " + OWN + ".Stars");
  }

  @Test
  void noOldAnswerStandsForANewOne() {
    ResponseEntity<byte[]> before = tables("tables_ann");
    assertThat(before.getHeaders().getLastModified()).isEqualTo(-1);
    assertThat(before.getHeaders().getCacheControl()).contains("private").contains("no-cache");
    assertThat(before.getHeaders().getETag())
        .isEqualTo(tables("tables_ann").getHeaders().getETag());
    client
        .sql("UPDATE almagest.tables SET description = 'New' WHERE schema_name = :s")
        .param("s", OWN)
        .update();
    beans.getBean(PublishedCatalog.class).changed("tables_ann");
    assertThat(tables("tables_ann").getHeaders().getETag())
        .isNotEqualTo(before.getHeaders().getETag());
    assertThat(tables(null).getHeaders().getLastModified()).isPositive();
    assertThat(tables(null).getHeaders().getETag()).isNull();
  }

  private ResponseEntity<byte[]> tables(@Nullable String user) {
    return controller.tables(request(user));
  }

  private static MockHttpServletRequest request(@Nullable String user) {
    MockHttpServletRequest request = new MockHttpServletRequest("GET", "/tap-server/tap/tables");
    if (user != null) {
      request.setUserPrincipal(() -> user);
    }
    return request;
  }

  private static String text(ResponseEntity<byte[]> answer) {
    return new String(Objects.requireNonNull(answer.getBody()), StandardCharsets.UTF_8);
  }
}
