package org.almagest.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://data.example.org/t.vot",
        "https://data.example.org:443/t.vot?a=1,2",
        "HTTPS://data.example.org:8443",
        "http://198.51.100.7:1024/",
        "http://[2001:db8::1]/",
        "http://3com.example.org.",
        "http://0xcafe.example/"
      })
  void anAddressOfTheWebIsAPlace(String uri) throws WrongPlaceException {
    assertThat(Place.of(URI.create(uri)).uri()).isEqualTo(URI.create(uri));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "file:///etc/passwd | only http and https addresses are read",
        "ftp://data.example.org/t | only http and https addresses are read",
        "jar:http://data.example.org/a.jar!/t | only http and https addresses are read",
        "t.vot | only http and https addresses are read",
        "http:///t.vot | it names no host; write http://host/path",
        "http:t.vot | it names no host; write http://host/path",
        "http://a_b/t.vot | it names no host; write http://host/path",
        "http://data.example.org:22/ | its port is 22; files are read from ports 80, 443 and from"
            + " 1024 on",
        "http://joe:secret@data.example.org/ | it holds a user or password, which are not sent;"
            + " give an address without them",
      })
  void theOthersAreRefusedWithAReason(String uri, String reason) {
    assertThatThrownBy(() -> Place.of(URI.create(uri))).hasMessage(reason);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://2130706433/",
        "http://0x7f000001/",
        "http://0x7f.0.0.1/",
        "http://017700000001/",
        "http://0177.0.0.1/",
        "http://127.1/",
        "http://010.0.0.1/",
        "http://127.0.0.1./"
      })
  void anAddressInDisguiseIsRefused(String uri) {
    assertThatThrownBy(() -> Place.of(URI.create(uri))).isInstanceOf(WrongPlaceException.class);
  }

  @Test
  void onlyTheWayFromHttpsToHttpLosesWhatItPromised() throws WrongPlaceException {
    Place secure = Place.of(URI.create("https://data.example.org/"));
    Place plain = Place.of(URI.create("http://data.example.org/"));
    assertThat(secure.leaksTo(plain)).isTrue();
    assertThat(plain.leaksTo(secure)).isFalse();
    assertThat(plain.leaksTo(plain)).isFalse();
    assertThat(secure.leaksTo(secure)).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "data.example.org, true",
    "DATA.Example.org., true",
    "evil-data.example.org, false",
    "a.archive.example, true",
    "a.b.archive.example, true",
    "archive.example, false",
    "evilarchive.example, false"
  })
  void patternsNameHosts(String host, boolean allowed) {
    AllowedHosts hosts = new AllowedHosts(List.of("data.example.org", "*.Archive.example"));
    assertThat(hosts.contain(host)).isEqualTo(allowed);
    assertThat(new AllowedHosts(List.of()).contain(host)).isTrue();
  }
}
