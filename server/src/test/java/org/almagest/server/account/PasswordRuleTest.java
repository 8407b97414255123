package org.almagest.server.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PasswordRuleTest {
  private final PasswordRule rule = new PasswordRule(10);

  @Test
  void aLongOneIsGood() {
    assertThat(rule.problem("ann", "correct horse")).isEmpty();
    assertThat(rule.problem("ann", "ångström-🔭".repeat(50))).isEmpty();
  }

  @Test
  void othersAreToldWhatIsWrong() {
    assertThat(rule.problem("ann", "🔭".repeat(9)))
        .contains("a password has at least 10 characters");
    assertThat(rule.problem("ann", "x".repeat(1001)))
        .contains("a password has at most 1000 characters");
    assertThat(rule.problem("ann", "line\nafter line"))
        .contains("a password has no control characters, such as tabs and line ends");
    assertThat(rule.problem("annabella_k", "Annabella_K"))
        .contains("a password is not the login name");
  }
}
