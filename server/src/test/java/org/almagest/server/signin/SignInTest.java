package org.almagest.server.signin;

import static org.almagest.server.signin.SignInService.basic;
import static org.almagest.server.signin.SignInService.cookie;
import static org.almagest.server.signin.SignInService.login;
import static org.almagest.server.signin.SignInService.sentFrom;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import jakarta.servlet.http.Cookie;
import java.util.List;
import org.almagest.server.TestSettings;
import org.almagest.server.account.AuditNotes;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.database.Database;
import org.almagest.server.database.TestCluster;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** The filter, the rules and the controllers, as a client meets them. */
@ExtendWith(TestCluster.class)
class SignInTest {
  private static final String LOGIN = "/tap-server/login";

  private final FakeAccounts accounts = new FakeAccounts();
  private final AuditNotes audit = new AuditNotes();
  private final Database database;
  private final MockMvc mvc;

  SignInTest(Database database) {
    this.database = database;
    this.mvc = SignInService.of(database, accounts, audit, TestSettings.with());
  }

  @BeforeEach
  void fill() {
    JdbcClient client = JdbcClient.create(database.jobs());
    client.sql("DELETE FROM almagest.users").update();
    client.sql("INSERT INTO almagest.users (name) VALUES ('anna')").update();
    accounts.put("anna", false);
  }

  // SSO-9
  @Test
  void aPasswordIsWorthACookieAndNothingElseIsSet() throws Exception {
    MockHttpServletResponse answer = answer(login("anna", "secret"));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeaders("Set-Cookie")).hasSize(1);
    assertThat(answer.getHeader("Set-Cookie"))
        .startsWith("JSESSIONID=")
        .contains("; Path=/;", "; HttpOnly", "; SameSite=Lax")
        .doesNotContain("Secure", "Max-Age", "Expires");
    assertThat(answer.getHeader("X-VO-Authenticated")).isEqualTo("anna");
    assertThat(answer.getContentAsString()).isEqualTo("signed in as anna\n");
    assertThat(audit.events())
        .containsExactly(new AuditEvent("session.begun", "anna", "127.0.0.1", null, true, null));
  }

  @Test
  void theCookieOfAnEncryptedConnectionStaysThere() throws Exception {
    assertThat(answer(login("anna", "secret").secure(true)).getHeader("Set-Cookie"))
        .contains("; Secure");
  }

  @Test
  void oneCookieIsGoodForBothContextsAndIsNeverChanged() throws Exception {
    Cookie cookie =
        cookie(
            answer(
                post("/data-server/login").param("username", "anna").param("password", "secret")));

    MockHttpServletResponse answer = answer(get("/read").cookie(cookie));
    assertThat(answer.getContentAsString()).isEqualTo("SESSION anna");
    assertThat(answer.getHeader("X-VO-Authenticated")).isEqualTo("anna");
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    assertThat(answer.getHeaders("Cache-Control")).containsExactly("private");
    assertThat(answer.getHeaders("Vary")).containsExactly("Authorization, Cookie");
  }

  // SSO-6
  @Test
  void aPasswordInTheAddressIsRefused() throws Exception {
    MockHttpServletResponse answer = answer(post(LOGIN + "?username=anna&PASSWORD=secret"));

    assertThat(answer.getStatus()).isEqualTo(400);
    assertThat(answer.getContentAsString()).contains("body").doesNotContain("secret");
  }

  // SSO-7
  @Test
  void aWrongPasswordIsToldWithAllWaysIn() throws Exception {
    MockHttpServletResponse answer = answer(login("anna", "guess"));

    assertThat(answer.getStatus()).isEqualTo(401);
    assertThat(answer.getHeader("Set-Cookie")).isNull();
    assertThat(answer.getHeader("X-VO-Authenticated")).isNull();
    assertThat(answer.getHeaders("WWW-Authenticate"))
        .containsExactly(
            "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\","
                + " access_url=\"http://localhost/tap-server/login\"",
            "Bearer realm=\"Almagest\"",
            "Basic realm=\"Almagest\", charset=\"UTF-8\"");
  }

  @Test
  void whoeverFailedTooOftenIsToldWhenToComeBack() throws Exception {
    MockHttpServletResponse answer = answer(login("throttled", "x"));

    assertThat(answer.getStatus()).isEqualTo(429);
    assertThat(answer.getHeader("Retry-After")).isEqualTo("30");
  }

  @Test
  void basicAtTheLoginAddressIsWorthACookieToo() throws Exception {
    Cookie cookie = cookie(answer(basic(get(LOGIN), "anna", "secret")));
    assertThat(answer(get("/read").cookie(cookie)).getContentAsString()).isEqualTo("SESSION anna");

    assertThat(answer(get(LOGIN)).getStatus()).isEqualTo(401);
    assertThat(answer(basic(get(LOGIN), "anna", "guess")).getStatus()).isEqualTo(401);
    assertThat(answer(get(LOGIN).header("Authorization", "Bearer write.anna.x")).getStatus())
        .as("a token would become a session that may all")
        .isEqualTo(401);
  }

  @Test
  void afterALogOutTheCookieIsNobodys() throws Exception {
    Cookie cookie = cookie(answer(login("anna", "secret")));

    MockHttpServletResponse answer = answer(post("/data-server/logout").cookie(cookie));

    assertThat(answer.getStatus()).isEqualTo(200);
    assertThat(answer.getHeader("Set-Cookie")).startsWith("JSESSIONID=;").contains("Max-Age=0");
    MockHttpServletResponse stale = answer(get("/read").cookie(cookie));
    assertThat(stale.getStatus()).isEqualTo(200);
    assertThat(stale.getContentAsString()).isEqualTo("-");
    assertThat(stale.getHeader("X-VO-Authenticated")).isNull();
    assertThat(answer(post("/tap-server/logout")).getStatus()).isEqualTo(200);
    assertThat(answer(get("/tap-server/logout")).getStatus()).isEqualTo(405);
  }

  @Test
  void aDisabledAccountIsAnonymousAtOnce() throws Exception {
    Cookie cookie = cookie(answer(login("anna", "secret")));
    accounts.put("anna", true);

    assertThat(answer(get("/read").cookie(cookie)).getContentAsString()).isEqualTo("-");
    assertThat(answer(basic(get("/read"), "anna", "secret")).getStatus()).isEqualTo(401);
  }

  @ParameterizedTest
  @CsvSource({
    "GET,  /nothing, -,                    200, -",
    "GET,  /read,    -,                    200, -",
    "POST, /write,   -,                    200, -",
    "GET,  /user,    -,                    401, ''",
    "GET,  /nothing, Bearer bad,           200, -",
    "GET,  /read,    Bearer bad,           401, ''",
    "GET,  /read,    Bearer,               401, ''",
    "GET,  /read,    Digest x,             401, ''",
    "GET,  /read,    Basic ???,            401, ''",
    "GET,  /nothing, Basic ???,            200, -",
    "GET,  /read,    Bearer read.anna.x,   200, TOKEN anna",
    "GET,  /read,    Bearer read.anna.x==, 200, TOKEN anna",
    "GET,  /nothing, bearer read.anna.x,   200, TOKEN anna",
    "POST, /write,   Bearer read.anna.x,   403, ''",
    "POST, /write,   Bearer write.anna.x,  200, TOKEN anna"
  })
  void eachResourceGetsWhatItNeeds(
      String method, String path, String authorization, int status, String who) throws Exception {
    MockHttpServletRequestBuilder request = request(HttpMethod.valueOf(method), path);
    if (!authorization.equals("-")) {
      request.header("Authorization", authorization);
    }

    MockHttpServletResponse answer = answer(request);

    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(status);
    if (!who.isEmpty()) {
      assertThat(answer.getContentAsString()).isEqualTo(who);
    }
    assertThat(answer.getHeaders("WWW-Authenticate").isEmpty()).isEqualTo(status != 401);
    assertThat(answer.getHeader("X-Content-Type-Options")).isEqualTo("nosniff");
  }

  @Test
  void aRefusalNamesTheScopeAndABadTokenIsCalledSo() throws Exception {
    assertThat(
            answer(post("/write").header("Authorization", "Bearer read.anna.x"))
                .getContentAsString())
        .isEqualTo(
            "this needs a token with the scope write, and yours has read; make one that has it\n");
    assertThat(
            answer(get("/read").header("Authorization", "Bearer bad"))
                .getHeaders("WWW-Authenticate"))
        .contains("Bearer realm=\"Almagest\", error=\"invalid_token\"");
  }

  @Test
  void aPageOfAnotherSiteActsForNobody() throws Exception {
    Cookie cookie = cookie(answer(login("anna", "secret")));

    for (MockHttpServletRequestBuilder request :
        List.of(
            post("/write").cookie(cookie),
            basic(post("/write"), "anna", "secret"),
            login("anna", "secret"),
            post("/tap-server/logout").cookie(cookie))) {
      assertThat(answer(request.header("Sec-Fetch-Site", "cross-site")).getStatus()).isEqualTo(403);
    }
    assertThat(answer(post("/write").cookie(cookie)).getContentAsString())
        .isEqualTo("SESSION anna");
    assertThat(
            answer(
                    post("/write")
                        .header("Authorization", "Bearer write.anna.x")
                        .header("Sec-Fetch-Site", "cross-site"))
                .getStatus())
        .as("nobody's browser sends a token by itself")
        .isEqualTo(200);
  }

  @Test
  void secretsThatOthersCanReadAreNotTaken() throws Exception {
    MockMvc service =
        SignInService.of(
            database, accounts, audit, TestSettings.with("sign-in.plain-http", "local"));

    MockHttpServletResponse refused =
        service
            .perform(sentFrom("192.0.2.7", basic(get("/read"), "anna", "secret")))
            .andReturn()
            .getResponse();
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getContentAsString()).contains("https://localhost:8443/tap-server");
    assertThat(
            service
                .perform(sentFrom("192.0.2.7", login("anna", "secret")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(403);
    assertThat(
            service
                .perform(sentFrom("192.0.2.7", get("/user")))
                .andReturn()
                .getResponse()
                .getHeaders("WWW-Authenticate"))
        .as("and none that a browser answers with a password")
        .singleElement(InstanceOfAssertFactories.STRING)
        .contains("access_url=\"https://localhost:8443/tap-server/login\"");
    assertThat(
            service
                .perform(sentFrom("192.0.2.7", basic(get("/read").secure(true), "anna", "secret")))
                .andReturn()
                .getResponse()
                .getStatus())
        .isEqualTo(200);
  }

  @Test
  void withoutHttpsNobodyIsSentToIt() throws Exception {
    MockMvc service =
        SignInService.of(database, accounts, audit, TestSettings.with("https.enabled", "false"));

    MockHttpServletResponse refused =
        service.perform(sentFrom("192.0.2.7", login("anna", "secret"))).andReturn().getResponse();
    assertThat(refused.getStatus()).isEqualTo(403);
    assertThat(refused.getContentAsString())
        .contains("this archive has no HTTPS")
        .doesNotContain("http:");
  }

  @Test
  void whoHasAnAccountIsToldUnlessTheOperatorObjects() throws Exception {
    assertThat(answer(get("/tap-server/tap/users?USER=anna")).getContentAsString())
        .isEqualTo("anna:Full anna");
    assertThat(answer(get("/tap/users?user=nobody")).getContentAsString()).isEmpty();

    MockMvc service =
        SignInService.of(
            database, accounts, audit, TestSettings.with("sign-in.user-lookup", "signed-in"));
    assertThat(service.perform(get("/tap/users?USER=anna")).andReturn().getResponse().getStatus())
        .isEqualTo(401);
  }

  @Test
  void aNewPasswordEndsAllOtherSessions() throws Exception {
    Cookie here = cookie(answer(login("anna", "secret")));
    Cookie elsewhere = cookie(answer(login("anna", "secret")));

    assertThat(change(here, "guess", "a longer secret").getStatus()).isEqualTo(401);
    assertThat(change(here, "secret", "short").getStatus()).isEqualTo(400);
    assertThat(change(null, "secret", "a longer secret").getStatus()).isEqualTo(401);
    assertThat(change(here, "secret", "a longer secret").getStatus()).isEqualTo(200);

    assertThat(answer(get("/read").cookie(here)).getContentAsString()).isEqualTo("SESSION anna");
    assertThat(answer(get("/read").cookie(elsewhere)).getContentAsString()).isEqualTo("-");
    assertThat(answer(login("anna", "secret")).getStatus()).isEqualTo(401);
    assertThat(answer(login("anna", "a longer secret")).getStatus()).isEqualTo(200);
  }

  private MockHttpServletResponse change(@Nullable Cookie cookie, String old, String wanted)
      throws Exception {
    MockHttpServletRequestBuilder request =
        post("/tap/me/password").param("old", old).param("new", wanted);
    return answer(cookie == null ? request : request.cookie(cookie));
  }

  private MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request).andReturn().getResponse();
  }
}
