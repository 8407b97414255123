package org.almagest.server.permissions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.almagest.server.RunningServer;
import org.almagest.server.account.Access;
import org.almagest.server.account.Need;
import org.almagest.server.database.Database;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;

/**
 * Every address of the server and everybody who may come: what each is answered stands in
 * matrix.tsv. An address without a line there fails the build, and so does a line without an
 * address.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PermissionMatrixTest {
  private static final String MANY = "1000000";
  private static final Pattern ENDS_SESSIONS = Pattern.compile("/(logout|password)/?$");

  private final RunningServer server =
      RunningServer.start(
          "sign-in.attempts.account", MANY,
          "sign-in.attempts.account-anywhere", MANY,
          "sign-in.attempts.address", MANY,
          "jobs.owner-queued", MANY,
          "demo", "false");
  private final Endpoints endpoints = Endpoints.of(server.context());
  private final Wire wire = Wire.to(server.root());
  private final Cast cast = new Cast(wire, server.context().getBean(Database.class));

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyEndpointHasOneRowAndEveryRowAnEndpoint() {
    List<Endpoint> rows = Matrix.rows().stream().map(Row::endpoint).toList();
    Set<Endpoint> missing = new TreeSet<>(endpoints.all());
    missing.removeAll(rows);
    Set<Endpoint> unknown = new TreeSet<>(rows);
    unknown.removeAll(endpoints.all());

    assertThat(missing).as("endpoints that matrix.tsv says nothing of").isEmpty();
    assertThat(unknown).as("rows of matrix.tsv for what is not there").isEmpty();
    assertThat(rows).as("rows").doesNotHaveDuplicates();
  }

  @Test
  void eachRowSaysWhatItsControllerNeeds() {
    for (Row row : Matrix.rows()) {
      HandlerMethod handler = endpoints.handler(row.endpoint());
      assertThat(need(handler)).as("%s, %s", row.endpoint(), handler).isEqualTo(row.need());
    }
  }

  /** The method's word goes before the class's. */
  private static Need need(HandlerMethod handler) {
    Access ofMethod = handler.getMethodAnnotation(Access.class);
    return ofMethod == null
        ? Objects.requireNonNull(
                AnnotatedElementUtils.findMergedAnnotation(handler.getBeanType(), Access.class),
                () -> "no @Access at " + handler)
            .value()
        : ofMethod.value();
  }

  @TestFactory
  Stream<DynamicTest> everybodyIsAnsweredAsTheMatrixSays() {
    return Matrix.rows().stream()
        .map(row -> DynamicTest.dynamicTest(row.endpoint().toString(), () -> check(row)));
  }

  /** Tomcat repeats what it cannot decode. */
  @ParameterizedTest
  @CsvSource({
    "/tap-server/login, username=olivia&password=",
    "/tap-server/bearer-login, username=olivia&password=",
    "/tap-server/tap/me/password, new=a+longer+secret&old=",
    "/tap-server/oidc/token, grant_type=password&username=olivia&password=",
    "/tap-server/oidc/revoke, token="
  })
  void aSecretThatIsBadlyEncodedIsNotRepeated(String path, String form) {
    Map<String, String> headers = cast.headers(Visitor.OWNER, Need.ACCOUNT);

    Reply reply = wire.send("POST", path, form + "100%sure", headers);

    assertThat(reply.status()).as(reply.text()).isEqualTo(400);
    assertThat(reply.body()).contains("%25").doesNotContain("sure");
  }

  private void check(Row row) {
    Set<String> patterns = endpoints.patterns(row.endpoint());
    assertThat(patterns).as("%s", row.endpoint()).isNotEmpty();
    for (String pattern : patterns) {
      for (Visitor visitor : Visitor.values()) {
        check(row, pattern, visitor);
      }
    }
  }

  private void check(Row row, String pattern, Visitor visitor) {
    String path = Endpoint.placed(cast.filled(row.ask(), visitor), pattern);
    String form = cast.filled(row.form(), visitor);
    Map<String, String> headers = cast.headers(visitor, row.need());
    Reply reply = wire.send(row.endpoint().method(), path, form, headers);
    if (ENDS_SESSIONS.matcher(path).find()) {
      cast.renew();
    }
    row.cell(visitor).check("%s %s as %s".formatted(row.endpoint().method(), path, visitor), reply);
  }
}
