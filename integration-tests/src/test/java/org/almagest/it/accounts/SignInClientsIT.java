package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.Deployment;
import org.almagest.it.harness.Guest;
import org.almagest.it.harness.RealClients;
import org.almagest.it.harness.Xml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** All ways in, over https, by the clients that people have: the same user, the same jobs. */
@ExtendWith(AccountArchive.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInClientsIT {
  private static final String QUERY = "SELECT TOP 1 designation FROM messier.objects";

  private final Archive archive;
  private final Deployment deployment;
  private final Person alice;
  private final Set<String> secrets = new HashSet<>();
  private final String root;
  private final Path authority;
  private final Guest owner;
  private final String job;

  SignInClientsIT(Archive archive) {
    this.archive = archive;
    deployment = archive.deployment();
    root = "https://localhost:%d/tap-server".formatted(deployment.httpsPort());
    authority = deployment.home().folder().resolve("tls/ca.pem");
    alice = People.newcomer(deployment);
    owner = alice.at(archive);
    job = owner.job(QUERY);
  }

  @BeforeEach
  void rememberSecrets() {
    secrets.add(alice.password());
    secrets.add(owner.headers().getOrDefault("Cookie", "").replace("JSESSIONID=", ""));
    assertThat(owner.jobs()).containsExactly(job);
  }

  /** Neither the log nor the console tells what must stay secret, whatever went before. */
  @AfterEach
  void nothingWasToldThatIsSecret() throws IOException {
    String said = archive.wholeConsole() + logs();
    assertThat(secrets)
        .doesNotContain("")
        .allSatisfy(secret -> {
          assertThat(said).doesNotContain(secret);
          assertThat(said).doesNotContain(URLEncoder.encode(secret, StandardCharsets.UTF_8));
        });
  }

  private String logs() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.walk(deployment.home().folder().resolve("log"))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        all.append(Files.readString(file));
      }
    }
    assertThat(all).as("the log").isNotEmpty();
    return all.toString();
  }

  @Test
  void astroqueryHoldsASession() {
    RealClients.python(
        environment(),
        "sign_in_astroquery.py",
        "localhost",
        Integer.toString(deployment.port()),
        Integer.toString(deployment.httpsPort()),
        job);
  }

  @Test
  void pyvoComesByCookieAndPasswordAndTokenAndCertificate(@TempDir Path folder) throws IOException {
    String token = Tokens.make(owner, "read,write").secret();
    secrets.add(token);
    Map<String, String> environment =
        Map.of(
            "SIGN_IN_USER", alice.name(),
            "SIGN_IN_PASSWORD", alice.password(),
            "SIGN_IN_TOKEN", token,
            "SIGN_IN_CERTIFICATE", linked(folder).withKey().toString(),
            "REQUESTS_CA_BUNDLE", authority.toString());
    RealClients.python(environment, "sign_in_pyvo.py", root, job);
  }

  @Test
  void curlKeepsItsCookieInAFile(@TempDir Path folder) {
    String jar = folder.resolve("cookies.txt").toString();

    String status =
        RealClients.curl(
            "-k",
            "-c",
            jar,
            "-X",
            "POST",
            "-d",
            "username=" + alice.name(),
            "--data-urlencode",
            "password=" + alice.password(),
            "-L",
            "-o",
            "/dev/null",
            "-w",
            "%{http_code}",
            root + "/login");

    assertThat(status).isEqualTo("200");
    assertThat(jobs("-k", "-b", jar)).containsExactly(job);
    assertThat(RealClients.curl("-k", "-b", jar, "-X", "POST", "-L", root + "/tap/tables"))
        .contains("messier.objects", "tableset>");
    assertThat(RealClients.curl("-k", "-b", jar, root + "/tap/me")).contains(alice.name());

    RealClients.curl("-k", "-b", jar, "-X", "POST", "-d", "", "-L", root + "/logout");

    assertThat(jobs("-k", "-b", jar)).isEmpty();
  }

  @Test
  void curlBringsAPasswordWithEveryRequest() {
    String both = alice.name() + ":" + alice.password();
    assertThat(jobs("--cacert", authority.toString(), "--user", both)).containsExactly(job);
  }

  @Test
  void curlBringsAPersonalToken() {
    Tokens token = Tokens.make(owner, "read");
    secrets.add(token.secret());
    assertThat(jobs(bearer(token.secret()))).containsExactly(job);
    token.revoke(owner);
    assertThat(status(bearer(token.secret()))).isEqualTo("401");
  }

  @Test
  void theOperatorMakesATokenForScripts() {
    String printed =
        People.succeeded(deployment.command("token", "add", alice.name(), "--scope", "read"));
    String token = printed.strip().lines().reduce((_, last) -> last).orElseThrow().strip();
    secrets.add(token);
    assertThat(jobs(bearer(token))).containsExactly(job);
  }

  /** The token comes back in a document; two equals signs may stand behind it. */
  @Test
  void esosExampleGetsATokenAndUsesIt() {
    String place = "https://localhost:%d/sso/oidc/token".formatted(deployment.httpsPort());
    List<String> form =
        List.of(
            "response_type=id_token token",
            "grant_type=password",
            "client_id=clientid",
            "client_secret=clientSecret",
            "username=" + alice.name(),
            "password=" + alice.password());
    for (List<String> method : List.of(List.of("--get"), List.<String>of())) {
      List<String> words = new ArrayList<>(List.of("--cacert", authority.toString()));
      words.addAll(method);
      form.forEach(parameter -> words.addAll(List.of("--data-urlencode", parameter)));
      words.add(place);

      String token = Tokens.value("id_token", RealClients.curl(words.toArray(String[]::new)));

      secrets.add(token);
      assertThat(jobs(bearer(token))).containsExactly(job);
      assertThat(jobs(bearer(token + "=="))).containsExactly(job);
    }
  }

  @Test
  void aCertificateIsEnough(@TempDir Path folder) throws IOException {
    ClientCertificate stranger = ClientCertificate.make(folder, "stranger");
    ClientCertificate own = linked(folder);

    assertThat(jobs("--cacert", authority.toString(), "--cert", own.withKey().toString()))
        .containsExactly(job);
    assertThat(jobs("--cacert", authority.toString(), "--cert", stranger.withKey().toString()))
        .isEmpty();
  }

  private ClientCertificate linked(Path folder) throws IOException {
    ClientCertificate certificate = ClientCertificate.make(folder, alice.name());
    People.succeeded(
        deployment.command(
            "user", "link", alice.name(), "--certificate", certificate.file().toString()));
    return certificate;
  }

  private Map<String, String> environment() {
    return Map.of(
        "SIGN_IN_USER",
        alice.name(),
        "SIGN_IN_PASSWORD",
        alice.password(),
        "SSL_CERT_FILE",
        authority.toString());
  }

  private String[] bearer(String token) {
    return new String[] {"--cacert", authority.toString(), "-H", "Authorization: Bearer " + token};
  }

  private String status(String... options) {
    return curl(options, "-o", "/dev/null", "-w", "%{http_code}", root + "/tap/async");
  }

  private List<String> jobs(String... options) {
    String list = curl(options, root + "/tap/async");
    return Xml.all(Xml.parse(list), "jobref").stream()
        .map(each -> each.getAttribute("id"))
        .toList();
  }

  private static String curl(String[] options, String... more) {
    return RealClients.curl(
        Stream.concat(Stream.of(options), Stream.of(more)).toArray(String[]::new));
  }
}
