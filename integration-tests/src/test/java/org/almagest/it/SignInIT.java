package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Base64;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.RawHttp;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Signing in over the wire: by form, cookie and Basic, with real clients. */
@ExtendWith(SharedArchive.class)
class SignInIT {
  private static final String PASSWORD = "correct horse";

  /** Of the password, by Argon2. */
  private static final String HASH =
      "$argon2id$v=19$m=19456,t=2,p=1$n7MensgSVg8ct6D4xKKooQ"
          + "$HRHVRBDPqTHeA9hgGKvm/v7Tx5tgMMx/jmWeykAkMd8";

  private static final String QUERY = "SELECT TOP 1 designation FROM messier.objects";

  private final Archive archive;
  private final Tap tap;
  private final Tap root;
  private final Tap data;

  SignInIT(Archive archive) {
    this.archive = archive;
    this.tap = archive.tap();
    String host = tap.url().substring(0, tap.url().indexOf("/tap-server"));
    this.root = new Tap(host + "/tap-server");
    this.data = new Tap(host + "/data-server");
  }

  @BeforeEach
  void users() throws SQLException {
    user("anna_it", "USER", false);
    user("olga_it", "OPERATOR", false);
    user("dora_it", "USER", true);
  }

  private void user(String name, String role, boolean disabled) throws SQLException {
    String insert =
        """
        INSERT INTO almagest.users (name, full_name, role, password, disabled)
        VALUES (?, 'A User', ?, ?, ?) ON CONFLICT (name) DO NOTHING
        """;
    try (Connection connection = archive.owner();
        PreparedStatement statement = connection.prepareStatement(insert)) {
      statement.setString(1, name);
      statement.setString(2, role);
      statement.setString(3, HASH);
      statement.setBoolean(4, disabled);
      statement.executeUpdate();
    }
  }

  @Test
  void oneCookieIsGoodForBothContextsUntilTheLogOut() {
    String cookie = cookie(root.post("/login", "username", "anna_it", "password", PASSWORD));

    Answer me = tap.get("/me", "Cookie", cookie).ok();
    assertThat(me.text()).contains("\"name\":\"anna_it\"", "\"way\":\"session\"");
    assertThat(me.headers().firstValue("X-VO-Authenticated")).contains("anna_it");
    assertThat(me.headers().firstValue("Set-Cookie")).isEmpty();
    assertThat(data.get("/login", "Cookie", cookie).status()).isEqualTo(401);

    String second = cookie(data.post("/login", "username", "ANNA_IT", "password", PASSWORD));
    assertThat(tap.get("/me", "Cookie", cookie).text()).contains("anna_it");
    data.postWithHeader("Cookie", second, "/logout").ok();

    assertThat(tap.get("/me", "Cookie", second).ok().text()).contains("\"anonymous\":true");
    assertThat(tap.get("/me", "Cookie", cookie).text()).contains("anna_it");
    root.postWithHeader("Cookie", cookie, "/logout").ok();
    assertThat(tap.get("/me", "Cookie", cookie).ok().text()).contains("\"anonymous\":true");
  }

  @Test
  void basicIsGoodForOneRequestAndAWrongPasswordForNone() {
    String right = basic("anna_it", PASSWORD);
    String wrong = basic("anna_it", "guess");

    assertThat(tap.get("/me", "Authorization", right).ok().text()).contains("\"way\":\"basic\"");
    Answer refused = tap.get("/me", "Authorization", wrong);
    assertThat(refused.status()).isEqualTo(401);
    assertThat(refused.headers().allValues("WWW-Authenticate"))
        .contains(
            "ivoa_cookie standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\""
                + root.url()
                + "/login\"")
        .anyMatch(challenge -> challenge.startsWith("Basic realm="));
    assertThat(tap.get("/me", "Authorization", basic("dora_it", PASSWORD)).status()).isEqualTo(401);
    assertThat(
            tap.get("/sync?LANG=ADQL&QUERY=" + QUERY.replace(' ', '+'), "Authorization", wrong)
                .votable())
        .isNotNull();
    Answer open = tap.get("/capabilities", "Authorization", wrong).ok();
    assertThat(open.headers().allValues("WWW-Authenticate"))
        .isNotEmpty()
        .noneMatch(challenge -> challenge.startsWith("Basic"));
  }

  @Test
  void aStaleCookieIsNobodys() {
    Answer answer = tap.get("/me", "Cookie", "JSESSIONID=00000000-0000-0000-0000-000000000000");

    assertThat(answer.ok().text()).contains("\"anonymous\":true");
  }

  @Test
  void aJobIsItsOwnersAndTheOperators() {
    String owner = basic("anna_it", PASSWORD);
    Answer made = tap.postWithHeader("Authorization", owner, "/async", "QUERY", QUERY);
    assertThat(made.status()).isEqualTo(303);
    String url = made.headers().firstValue("Location").orElseThrow();

    assertThat(tap.getUrl(url).status()).isEqualTo(401);
    assertThat(tap.getUrl(url, "Authorization", owner).ok().text()).contains("anna_it");
    String operator = basic("olga_it", PASSWORD);
    assertThat(tap.getUrl(url, "Authorization", operator).status()).isEqualTo(200);
    Answer listed = tap.get("/async", "Authorization", owner).ok();
    assertThat(listed.text()).contains(url.substring(url.lastIndexOf('/') + 1));
    assertThat(
            new Tap(url).postWithHeader("Authorization", operator, "", "ACTION", "DELETE").status())
        .isEqualTo(303);
    assertThat(tap.getUrl(url, "Authorization", owner).status()).isEqualTo(404);
  }

  @Test
  void aPageOfAnotherSiteActsForNobody() {
    String cookie = cookie(root.post("/login", "username", "anna_it", "password", PASSWORD));

    String answer =
        RawHttp.send(
            tap,
            """
            POST /tap-server/tap/async HTTP/1.1
            Host: localhost
            Cookie: %s
            Origin: https://evil.example
            Sec-Fetch-Site: cross-site
            Content-Type: application/x-www-form-urlencoded
            Content-Length: 0
            Connection: close

            """
                .formatted(cookie));

    assertThat(answer).startsWith("HTTP/1.1 403");
  }

  @Test
  void pyvoSignsInByEveryWayThatIsAnnounced() {
    assertThat(RealClients.python("pyvo_sign_in.py", tap.url(), root.url() + "/login").strip())
        .isEqualTo("anonymous:2 anna_it:2 anna_it:2");
  }

  private static String basic(String name, String password) {
    byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(pair);
  }

  private static String cookie(Answer answer) {
    String cookie = answer.ok().headers().firstValue("Set-Cookie").orElseThrow();
    assertThat(cookie).startsWith("JSESSIONID=");
    return cookie.substring(0, cookie.indexOf(';'));
  }
}
