package org.almagest.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Settings;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RemoteFilesTest {
  private static final String TABLE = "HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n<VOTABLE>";
  private static final String NOT_ASKABLE =
      " is not read: its host has no public address, or is not one that this archive reads from;"
          + " send the file with the request";
  private static final String ELSEWHERE =
      " leads on to an address that this archive does not read from";

  @TempDir private Path folder;
  private final FakeNames names = new FakeNames();
  private Reader reader;

  @BeforeEach
  void reader() {
    reader = new Reader(names, folder);
  }

  @Test
  void aFileIsReadInNobodysName() throws IOException {
    try (Site site = Site.answering(TABLE)) {
      assertThat(reader.read(site.url() + "?q=a,b#row")).isEqualTo("<VOTABLE>");
      assertThat(site.requests().getFirst())
          .startsWith("GET /table.vot?q=a,b HTTP/1.1\n")
          .contains("Host: 127.0.0.1:" + site.port(), "User-Agent: Almagest")
          .doesNotContainIgnoringCase("Cookie", "Authorization", "Upgrade", "Referer");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"127.0.0.1", "localhost", "[::1]", "[::ffff:127.0.0.1]", "[::]", "0.0.0.0"})
  void thisMachineIsNotAskedUnlessTheOperatorSaysSo(String host) throws IOException {
    try (Site site = Site.at("::", client -> client.write('x'))) {
      String url = site.url(host);
      refused(() -> reader.readAsDelivered(url), ErrorCode.BAD_PARAMETER, url + NOT_ASKABLE);
      assertThat(site.requests()).isEmpty();
    }
  }

  @Test
  void whetherANameIsKnownInsideIsNotTold() {
    names.meaning("intranet.example", "10.1.2.3");
    for (String url : List.of("http://intranet.example/", "http://unknown.invalid/")) {
      refused(() -> reader.read(url), ErrorCode.BAD_PARAMETER, url + NOT_ASKABLE);
    }
  }

  @Test
  void aNameThatChangesItsMeaningIsCheckedWhereItIsConnected() throws IOException {
    names.meaning("rebind.example", "127.0.0.1", "127.0.0.2");
    try (Site inside = Site.at("127.0.0.2", client -> client.write('x'));
        Site outside = Site.leadingTo(inside.url("rebind.example"))) {
      String url = outside.url("rebind.example");
      refused(() -> reader.read(url), ErrorCode.BAD_DATA, url + ELSEWHERE);
      assertThat(outside.requests()).hasSize(1);
      assertThat(inside.requests()).isEmpty();
      assertThat(names.asked()).isEqualTo(2);
    }
  }

  @Test
  void aNameIsLookedUpOnceForEachConnection() throws IOException {
    names.meaning("rebind.example", "127.0.0.1", "127.0.0.2");
    try (Site site = Site.answering(TABLE)) {
      assertThat(reader.read(site.url("rebind.example"))).isEqualTo("<VOTABLE>");
      assertThat(names.asked()).isEqualTo(1);
    }
  }

  @Test
  void redirectsAreFollowed() throws IOException {
    try (Site file = Site.answering(TABLE);
        Site first = Site.leadingTo(file.url())) {
      assertThat(reader.read(first.url())).isEqualTo("<VOTABLE>");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://127.0.0.2:8080/secret",
        "http://169.254.169.254/latest/meta-data/",
        "http://2130706433/secret",
        "http://127.0.0.1:22/secret",
        "file:///etc/passwd",
        "//joe:secret@127.0.0.1/"
      })
  void redirectsAreCheckedAnew(String location) throws IOException {
    try (Site site = Site.leadingTo(location)) {
      refused(() -> reader.read(site.url()), ErrorCode.BAD_DATA, site.url() + ELSEWHERE);
    }
  }

  @Test
  void redirectsInACircleEnd() throws IOException {
    try (Site site = Site.leadingTo("/again")) {
      refused(
          () -> reader.read(site.url()),
          ErrorCode.BAD_DATA,
          site.url() + " leads on more than 3 times; give the address of the file");
      assertThat(site.requests()).hasSize(4);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"HTTP/1.1 302 Found\r\n\r\n", "HTTP/1.1 302 Found\r\nLocation: h p\r\n\r\n"})
  void aRedirectToNowhereEnds(String answer) throws IOException {
    try (Site site = Site.answering(answer)) {
      refused(
          () -> reader.read(site.url()),
          ErrorCode.BAD_DATA,
          site.url() + " leads on without saying where");
    }
  }

  @Test
  void whatAnErrorSaysIsNotShown() throws IOException {
    try (Site site = Site.answering("HTTP/1.1 500 Secret\r\nContent-Length: 6\r\n\r\nsecret")) {
      refused(
          () -> reader.read(site.url()),
          ErrorCode.BAD_DATA,
          site.url() + " was answered with HTTP status 500; check that anybody can read it");
    }
  }

  @Test
  void passwordsAreNeitherSentNorRepeated() throws IOException {
    try (Site site = Site.answering(TABLE)) {
      refused(
          () -> reader.read(site.url("joe:secret@127.0.0.1")),
          ErrorCode.BAD_PARAMETER,
          site.url()
              + " is not read: it holds a user or password, which are not sent; give an address"
              + " without them");
      assertThat(site.requests()).isEmpty();
    }
  }

  @Test
  void compressedFilesStayCompressed() throws IOException {
    try (Site site =
        Site.answering(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 3\r\n\r\nnot")) {
      assertThat(reader.read(site.url())).isEqualTo("not");
    }
  }

  @Test
  void onlyHostsOfTheListAreAsked() throws IOException {
    names.meaning("a.example", "127.0.0.1").meaning("b.example", "127.0.0.1");
    Settings.Fetch onlyOne =
        new Settings.Fetch(
            true, List.of("a.example"), List.of("127.0.0.1"), Duration.ofMinutes(1), 3);
    try (Site site = Site.answering(TABLE)) {
      assertThat(reader.read(site.url("a.example"), onlyOne)).isEqualTo("<VOTABLE>");
      String other = site.url("b.example");
      refused(() -> reader.read(other, onlyOne), ErrorCode.BAD_PARAMETER, other + NOT_ASKABLE);
    }
  }

  @Test
  void theOperatorMayTurnItOff() {
    Settings.Fetch off = new Settings.Fetch(false, List.of(), List.of(), Duration.ofMinutes(1), 3);
    refused(
        () -> reader.read("http://data.example.org/", off),
        ErrorCode.BAD_PARAMETER,
        "this archive reads no files from addresses; send the file with the request"
            + " (UPLOAD=name,param:part)");
  }

  private void refused(ThrowingCallable reading, ErrorCode code, String message) {
    assertThatThrownBy(reading)
        .isInstanceOfSatisfying(
            TapException.class, failure -> assertThat(failure.failure().code()).isEqualTo(code))
        .hasMessage(message);
    assertThat(folder).isEmptyDirectory();
  }
}
