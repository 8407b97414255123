package org.almagest.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkTest {
  @ParameterizedTest
  @CsvSource({
    "127.0.0.0/8, 127.3.2.1, true",
    "127.0.0.0/8, 128.0.0.1, false",
    "192.0.2.128/25, 192.0.2.200, true",
    "192.0.2.128/25, 192.0.2.100, false",
    "192.0.2.7, 192.0.2.7, true",
    "192.0.2.7, 192.0.2.8, false",
    "0.0.0.0/0, 203.0.113.9, true",
    "0.0.0.0/0, ::1, false",
    "::1, 0:0:0:0:0:0:0:1, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false"
  })
  void addressesThatBeginAlikeAreInside(String network, String address, boolean inside) {
    assertThat(Network.parse(network).contains(InetAddress.ofLiteral(address))).isEqualTo(inside);
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/", "10.0.0.0/-1", "", "::1/129"})
  void anythingElseIsRefusedByName(String text) {
    assertThatThrownBy(() -> Networks.of("almagest.metrics.from", List.of("::1", text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "almagest.metrics.from: \"%s\" is neither an address nor a network as in 10.0.0.0/8"
                .formatted(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"10.9.8.7", "::1", "::ffff:10.9.8.7"})
  void severalAreOneSet(String address) {
    assertThat(Networks.of("any", List.of("10.0.0.0/8", "::1")).contain(address)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"192.0.2.1", "::2", "localhost", "unknown", ""})
  void whatIsElsewhereOrNoAddressIsInNone(String address) {
    assertThat(Networks.of("any", List.of("10.0.0.0/8", "::1")).contain(address)).isFalse();
  }
}
