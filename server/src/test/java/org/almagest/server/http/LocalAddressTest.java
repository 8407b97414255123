package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.almagest.server.TestSettings;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalAddressTest {
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, https://127.0.0.1:8443/tap-server/tap",
    "::, https://127.0.0.1:8443/tap-server/tap",
    "192.0.2.7, https://192.0.2.7:8443/tap-server/tap",
    "2001:db8::7, https://[2001:db8::7]:8443/tap-server/tap",
  })
  void isWhereTheServerListens(String address, String url) {
    assertThat(LocalAddress.secure(TestSettings.with("address", address), 8443)).isEqualTo(url);
  }
}
