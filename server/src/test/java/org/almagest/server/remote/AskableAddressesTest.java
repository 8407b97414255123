package org.almagest.server.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AskableAddressesTest {
  private static final AskableAddresses PUBLIC = new AskableAddresses(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "0.1.2.3",
        "10.0.0.1",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.255.255.254",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.8",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.250",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::127.0.0.1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "64:ff9b::10.0.0.1",
        "64:ff9b::169.254.169.254",
        "64:ff9b:1::10.0.0.1",
        "100::1",
        "2001::1",
        "2001:db8::1",
        "2002:0a00:0001::1",
        "2002:7f00:0001::1",
        "3fff::1",
        "fc00::1",
        "fd00:ec2::254",
        "fe80::1",
        "fec0::1",
        "ff02::1"
      })
  void nobodyAsksWhatIsNotPublic(String address) {
    assertThat(PUBLIC.allow(InetAddress.ofLiteral(address))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "8.8.8.8",
        "100.63.255.255",
        "100.128.0.1",
        "172.15.255.255",
        "172.32.0.1",
        "192.0.1.1",
        "193.0.6.139",
        "223.255.255.254",
        "::ffff:8.8.8.8",
        "64:ff9b::8.8.8.8",
        "2606:4700::1111",
        "2a00:1450:4001::1"
      })
  void whatIsPublicMayBeAsked(String address) {
    assertThat(PUBLIC.allow(InetAddress.ofLiteral(address))).isTrue();
  }

  @Test
  void thisMachinesOwnAddressesAreNotAskedWhateverTheyAre() throws SocketException {
    assertThat(
            NetworkInterface.networkInterfaces().flatMap(NetworkInterface::inetAddresses).toList())
        .isNotEmpty()
        .noneMatch(PUBLIC::allow);
  }

  @Test
  void theOperatorMayOpenAnInternalNetwork() {
    AskableAddresses some = new AskableAddresses(List.of("10.1.0.0/16", "::1"));
    assertThat(some.allow(InetAddress.ofLiteral("10.1.2.3"))).isTrue();
    assertThat(some.allow(InetAddress.ofLiteral("::1"))).isTrue();
    assertThat(some.allow(InetAddress.ofLiteral("10.2.0.1"))).isFalse();
  }

  @Test
  void aNameIsNoNetwork() {
    assertThatThrownBy(() -> new AskableAddresses(List.of("intranet")))
        .hasMessage(
            "almagest.fetch.internal: \"intranet\" is neither an address nor a network as in"
                + " 10.0.0.0/8");
  }
}
