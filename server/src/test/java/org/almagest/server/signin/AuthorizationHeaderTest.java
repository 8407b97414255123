package org.almagest.server.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.almagest.server.account.SignInRefusedException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class AuthorizationHeaderTest {
  private static final String PASSWORD = "schlüssel für alle";

  /** RFC 7617 has it in UTF-8; Python's requests writes it as ISO 8859-1. */
  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "ISO-8859-1"})
  void aPasswordIsReadAsClientsWriteIt(String charset) {
    AtomicReference<String> seen = new AtomicReference<>();
    AuthorizationHeader header =
        new AuthorizationHeader(
            List.of(),
            (_, password, _, _) -> {
              seen.set(password);
              throw SignInRefusedException.wrong("enough");
            });
    byte[] pair = ("anna:" + PASSWORD).getBytes(Charset.forName(charset));
    String value = "Basic " + Base64.getEncoder().encodeToString(pair);
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.addHeader("Authorization", value);

    assertThatThrownBy(() -> header.identity(value, request)).hasMessage("enough");

    assertThat(seen.get()).isEqualTo(PASSWORD);
  }
}
