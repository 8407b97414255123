package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.RealClients;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a session is to clients, and what a refusal tells to those who guess. */
@ExtendWith(AccountArchive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SessionsIT {
  private static final String QUERY = "SELECT TOP 1 designation FROM messier.objects";
  private static final String LIST = "/tap-server/tap/async";

  private final Archive archive;
  private final Person alice;
  private final Person shut;

  SessionsIT(Archive archive) {
    this.archive = archive;
    alice = People.newcomer(archive.deployment());
    shut = People.newcomer(archive.deployment());
    People.disable(archive.deployment(), shut);
  }

  @Test
  void aWrongPasswordAndAnUnknownNameAndAShutAccountAreToldTheSame() {
    Guest guest = Guest.of(archive).from("127.0.0.77");
    Answer wrong = guest.login(alice.name(), "not the password");

    assertThat(wrong.status()).isEqualTo(401);
    assertThat(wrong.text()).doesNotContain(alice.name()).doesNotContain("not the password");
    for (Answer other :
        List.of(
            guest.login(People.unknown(), "not the password"),
            guest.login(shut.name(), "not the password"),
            guest.login(shut.name(), shut.password()),
            guest.login("no name at all'; --", "not the password"))) {
      assertThat(other.status()).isEqualTo(wrong.status());
      assertThat(other.text()).isEqualTo(wrong.text());
      assertThat(comparable(other)).isEqualTo(comparable(wrong));
    }
  }

  @Test
  void basicAndTheTokenEndpointTellNoMore() {
    Guest guest = Guest.of(archive).from("127.0.0.78");
    assertSame(
        guest.basic(alice.name(), "wrong").get(LIST),
        guest.basic(People.unknown(), "wrong").get(LIST),
        guest.basic(shut.name(), shut.password()).get(LIST));
    assertSame(
        token(guest, alice.name(), "wrong"),
        token(guest, People.unknown(), "wrong"),
        token(guest, shut.name(), shut.password()));
  }

  private static Answer token(Guest guest, String name, String password) {
    return guest.post(
        "/sso/oidc/token", "grant_type", "password", "username", name, "password", password);
  }

  private static void assertSame(Answer first, Answer... others) {
    assertThat(first.status()).isEqualTo(401);
    for (Answer other : others) {
      assertThat(other.status()).isEqualTo(first.status());
      assertThat(other.text()).isEqualTo(first.text());
      assertThat(comparable(other)).isEqualTo(comparable(first));
    }
  }

  private static Map<String, List<String>> comparable(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
    headers.remove("date");
    return headers;
  }

  @Test
  void aCookieOfNobodyIsNoError() {
    Guest stale = Guest.of(archive).session("0123456789ABCDEF0123456789ABCDEF");
    assertThat(stale.jobs()).isEmpty();
    assertThat(stale.get("/tap-server/tap/tables").status()).isEqualTo(200);
    assertThat(stale.get("/tap-server/tap/me").ok().text()).contains("\"anonymous\":true");
    Answer query =
        stale.post("/tap-server/tap/sync", "LANG", "ADQL", "QUERY", QUERY, "FORMAT", "csv");
    assertThat(query.ok().headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void onlySigningInMakesASession() {
    Guest guest = Guest.of(archive);
    for (String path : List.of(LIST, "/tap-server/tap/me", "/tap-server/tap/capabilities", "/")) {
      assertThat(guest.get(path).headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
    Answer refused = guest.login(alice.name(), "wrong");
    assertThat(refused.headers().allValues("Set-Cookie")).isEmpty();
    Answer basic = guest.basic(alice.name(), alice.password()).get(LIST);
    assertThat(basic.ok().headers().allValues("Set-Cookie")).isEmpty();
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOtherSites() {
    Answer answer = Guest.of(archive).login(alice.name(), alice.password()).ok();
    List<String> cookies = answer.headers().allValues("Set-Cookie");

    assertThat(cookies.getFirst()).startsWith("JSESSIONID=");
    assertThat(attributes(cookies.getFirst()))
        .contains("path=/", "httponly", "samesite=lax")
        .doesNotContain("secure");
  }

  @Test
  void theCookieOfAnEncryptedSignInStaysThere() {
    String head =
        RealClients.curl(
            "-k",
            "-i",
            "-d",
            "username=" + alice.name(),
            "--data-urlencode",
            "password=" + alice.password(),
            "https://localhost:%d/tap-server/login".formatted(archive.deployment().httpsPort()));
    String cookie =
        head.lines()
            .filter(line -> line.toLowerCase(Locale.ROOT).startsWith("set-cookie:"))
            .findFirst()
            .orElseThrow();
    assertThat(attributes(cookie)).contains("path=/", "httponly", "samesite=lax", "secure");
  }

  private static List<String> attributes(String cookie) {
    return List.of(cookie.toLowerCase(Locale.ROOT).strip().split(";\\s*"));
  }

  @Test
  void theSessionIsANewOneAndStaysAsItIs() {
    Guest planted = Guest.of(archive).session("0123456789ABCDEF0123456789ABCDEF");
    String first = Guest.sessionOf(planted.login(alice.name(), alice.password()).ok());
    assertThat(first).isNotEqualTo("0123456789ABCDEF0123456789ABCDEF");
    Guest early = Guest.of(archive).session(first);

    String second = Guest.sessionOf(early.login(alice.name(), alice.password()).ok());

    assertThat(second).isNotEqualTo(first);
    assertThat(planted.jobs()).isEmpty();
    Answer later = Guest.of(archive).session(second).get("/tap-server/tap/me").ok();
    assertThat(later.headers().allValues("Set-Cookie")).isEmpty();
    assertThat(early.get("/tap-server/tap/me").ok().text()).contains(alice.name());
  }

  @Test
  void oneSessionServesBothContexts() {
    Guest data =
        Guest.of(archive)
            .session(
                Guest.sessionOf(
                    Guest.of(archive)
                        .post(
                            "/data-server/login",
                            "username",
                            alice.name(),
                            "password",
                            alice.password())
                        .ok()));
    String job = data.job(QUERY);
    assertThat(alice.at(archive).jobs()).contains(job);
    data.post("/tap-server/logout").ok();
    assertThat(data.jobs()).isEmpty();
  }

  /** Names are the same in any case; passwords are not. */
  @Test
  void namesMayBeWrittenInAnyCase() {
    String job = alice.at(archive).job(QUERY);
    Person shouted = new Person(alice.name().toUpperCase(Locale.ROOT), alice.password());
    assertThat(shouted.at(archive).jobs()).contains(job);
    Answer wrong = Guest.of(archive).login(alice.name(), alice.password().toUpperCase(Locale.ROOT));
    assertThat(wrong.status()).isEqualTo(401);
  }

  /** A page of another site may send the cookie along; what it asks for is not done. */
  @Test
  void anotherSiteCannotActForWhoIsSignedIn() {
    Guest owner = alice.at(archive);
    String job = owner.job(QUERY);
    Guest lured = owner.with("Origin", "https://evil.example").with("Sec-Fetch-Site", "cross-site");

    Answer abort = lured.post(LIST + "/" + job + "/phase", "PHASE", "ABORT");
    Answer delete = lured.post("/tap-server/tap/deletejobs", "JOB_IDS", job);

    assertThat(abort.status()).as(abort.text()).isEqualTo(403);
    assertThat(delete.status()).as(delete.text()).isEqualTo(403);
    assertThat(owner.get(LIST + "/" + job + "/phase").ok().text()).isEqualTo("PENDING");
  }
}
