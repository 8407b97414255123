package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.uws.Owner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

class CallerTest {
  @ParameterizedTest
  @CsvSource({
    "203.0.113.9, 203.0.113.9",
    "::ffff:203.0.113.9, 203.0.113.9",
    "2001:db8:1:2:3:4:5:6, 20010db800010002",
    "2001:db8:1:2::1, 20010db800010002"
  })
  void nobodyIsAnAddressOrItsNetwork(String address, String site) {
    assertThat(caller(address)).isEqualTo(new Owner.Anonymous(site));
  }

  /** With a colon and without: neither is looked up. */
  @ParameterizedTest
  @CsvSource({"localhost, localhost", "no:address, no:address"})
  void whatIsNoAddressStaysAsItIs(String name, String site) {
    assertThat(caller(name)).isEqualTo(new Owner.Anonymous(site));
  }

  @Test
  void whoSignedInIsKnownByName() {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setUserPrincipal(() -> "anna");

    assertThat(Caller.of(request)).isEqualTo(new Owner.User("anna"));
  }

  private static Owner caller(String address) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(address);
    return Caller.of(request);
  }
}
