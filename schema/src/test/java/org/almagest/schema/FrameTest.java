package org.almagest.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrameTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ICRS",
        "ICRS epoch=J2016.0",
        "FK5 equinox=J2000 epoch=J1991.25",
        "GALACTIC refposition=BARYCENTER",
        "TCB origin=2455197.5 refposition=BARYCENTER",
        "UTC origin=MJD-origin refposition=TOPOCENTER"
      })
  void isItsText(String text) {
    assertThat(Frame.parse(text).text()).isEqualTo(text);
  }

  @Test
  void aScaleOfTimeMakesATime() {
    assertThat(Frame.parse(" tdb ")).isEqualTo(new Frame.Time("TDB", "UNKNOWN", null));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ICRS J2016.0           | "J2016.0" is no part of a frame; after its name come equinox=, epoch= and refposition=
          ICRS epoch=now         | "now" is no epoch; write it like J2016.0
          TCB epoch=J2000        | "epoch=J2000" is no part of a frame; after its name come origin= and refposition=
          TCB origin=today       | origin "today" is no Julian date, nor MJD-origin or JD-origin
          <x>                    | "<X>" is no reference frame; write for example ICRS epoch=J2016.0
          """)
  void saysWhatIsWrong(String text, String message) {
    assertThatThrownBy(() -> Frame.parse(text)).hasMessage(message);
  }
}
