package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.almagest.server.failure.TapException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class TapParametersTest {
  private final MockHttpServletRequest request = new MockHttpServletRequest();

  /** DALI-1. */
  @Test
  void namesMeanTheSameInAnyCase() {
    request.addParameter("qUeRy", "SELECT 1");
    assertThat(TapParameters.of(request).single("QUERY")).contains("SELECT 1");
  }

  @Test
  void emptyMeansNotGiven() {
    request.addParameter("MAXREC", "");
    assertThat(TapParameters.of(request).single("MAXREC")).isEmpty();
  }

  @Test
  void theSameValueTwiceIsOneValue() {
    request.addParameter("LANG", "ADQL", "ADQL");
    assertThat(TapParameters.of(request).single("LANG")).contains("ADQL");
  }

  /** DALI-3, DALI-4. */
  @Test
  void twoValuesForOneAreRefused() {
    request.addParameter("MAXREC", "1");
    request.addParameter("maxrec", "2");
    assertThatThrownBy(() -> TapParameters.of(request).single("MAXREC"))
        .isInstanceOf(TapException.class)
        .hasMessage("parameter MAXREC takes one value and has 2: [1, 2]");
  }

  @Test
  void whatIsRefusedIsNotRepeatedAtLength() {
    request.addParameter("MAXREC", "1".repeat(5000), "2", "3", "4", "5", "6");
    assertThatThrownBy(() -> TapParameters.of(request).single("MAXREC"))
        .hasMessage(
            "parameter MAXREC takes one value and has 6: [%s..., 2, 3, 4, 5]"
                .formatted("1".repeat(100)));
  }

  /** Tomcat repeats it. */
  @Test
  void whatCannotBeDecodedIsNotRepeated() {
    MockHttpServletRequest broken =
        new MockHttpServletRequest() {
          @Override
          public Map<String, String[]> getParameterMap() {
            throw new InvalidParameterException("Parameter [password] with value [secret]");
          }
        };

    assertThatThrownBy(() -> TapParameters.of(broken))
        .isInstanceOf(TapException.class)
        .message()
        .contains("encoded")
        .doesNotContain("secret");
  }

  /** astroquery sends FORMAT=csv and then format=votable. */
  @Test
  void theFirstFormatWins() {
    request.addParameter("FORMAT", "csv");
    request.addParameter("format", "votable");
    assertThat(TapParameters.of(request).first("FORMAT")).contains("csv");
  }
}
