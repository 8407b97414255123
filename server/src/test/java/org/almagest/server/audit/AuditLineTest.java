package org.almagest.server.audit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AuditLineTest {
  @Test
  void anEventIsOneLine() {
    assertThat(
            AuditLine.of(
                new AuditEvent("token.made", "ann", "192.0.2.1", "t 1", true, "say \"hi\"")))
        .isEqualTo(
            "action=token.made who=ann from=192.0.2.1 what=\"t 1\" done=true note=\"say \\\"hi\\\"\"");
  }

  @Test
  void whatSomebodySentMakesNoOtherLine() {
    String line =
        AuditLine.of(
            new AuditEvent(
                "sign-in", "a\r\naction=x\u202e\u0000\ud800", "192.0.2.1", null, false, ""));

    assertThat(line)
        .isEqualTo(
            "action=sign-in who=\"a\\\\u000d\\\\u000aaction=x\\\\u202e\\\\u0000?\" from=192.0.2.1 done=false note=\"\"");
  }
}
