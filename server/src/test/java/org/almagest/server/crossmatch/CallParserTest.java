package org.almagest.server.crossmatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.almagest.server.failure.TapException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CallParserTest {
  @Test
  void readsWhatAstroquerySends() {
    MatchCall call =
        CallParser.parse(
            """

                        SELECT crossmatch_positional(
                            'gaiadr3','gaia_source',
                            'user_joe','my_table',
                            1.5,
                            'xmatch_table')
                        FROM dual;
            """);
    assertThat(call.first().schema()).isEqualTo("gaiadr3");
    assertThat(call.first().table()).isEqualTo("gaia_source");
    assertThat(call.first().place()).isEqualTo("line 3:17");
    assertThat(call.second().schema()).isEqualTo("user_joe");
    assertThat(call.radius()).isEqualTo(1.5);
    assertThat(call.result()).isEqualTo("xmatch_table");
    assertThat(call.options()).isEqualTo(MatchOptions.USUAL);
  }

  @Test
  void takesTheUsualRadiusAndOptions() {
    MatchCall call =
        CallParser.parse(
            "select CROSSMATCH_POSITIONAL ('a','b','c','d','r','match=best; PM = true; epoch_a=J2016.0;columns=all')");
    assertThat(call.radius()).isEqualTo(1);
    assertThat(call.options()).isEqualTo(new MatchOptions(true, null, 1, true, 2016.0, null, true));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT crossmatch_positional(1) FROM dual",
        " -- a remark\n select\ncrossmatch_positional",
      })
  void knowsACall(String query) {
    assertThat(CallReader.isCall(query)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT crossmatch_positionals(1) FROM dual",
        "SELECT 'crossmatch_positional' FROM t",
        "SELECT ra FROM t -- SELECT crossmatch_positional",
      })
  void knowsWhatIsNone(String query) {
    assertThat(CallReader.isCall(query)).isFalse();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "('a','b','c','d',1,'r') FROM stars|line 1:53: nothing may follow the call but FROM dual, found \"FROM stars\"",
        "('a','b','c','d',0,'r')|line 1:46: the radius in arcsec must be greater than 0 and at most 3600, not \"0\"",
        "('a','b','c','d',1.0)|line 1:46: the name of the result must follow, in single quotes, not \"1.0\"",
        "('a',b,'c','d',1,'r')|line 1:34: expected a text in single quotes or a number, found \"b,'c','d',1,'r')\"",
        "('a',7,'c','d',1,'r')|line 1:34: a table must be a name in single quotes, not \"7\"",
        "('a','b','c'|line 1:41: expected \")\", found the end of the query",
        "('a','b','c','d',1,'r','match=worst')|line 1:52: option match must be all or best, not \"match=worst\"",
        "('a','b','c','d',1,'r','epoch_a=2016')|line 1:52: epochs mean something with pm=true only, not \"epoch_a=2016\"",
      })
  void saysWhatIsWrongAndWhere(String arguments, String message) {
    assertThatThrownBy(() -> CallParser.parse("SELECT crossmatch_positional" + arguments))
        .isInstanceOf(TapException.class)
        .hasMessage(message);
  }

  @Test
  void knowsBesselianYears() {
    assertThat(Epoch.parse("B1950.0").orElseThrow()).isBetween(1949.9997, 1949.9998);
    assertThat(Epoch.parse("soon")).isEmpty();
  }
}
