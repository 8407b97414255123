package org.almagest.it.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Guest;

/**
 * A personal token.
 *
 * @param id by which it is revoked
 * @param secret by which one signs in
 */
record Tokens(String id, String secret) {
  private static final String PATH = "/tap-server/tap/me/tokens";

  /** Makes one as {@code guest}. */
  static Tokens make(Guest guest, String scope) {
    Answer made = guest.post(PATH, "label", "of a test", "scope", scope);
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    return new Tokens(value("id", made.text()), value("token", made.text()));
  }

  /** Revokes it as {@code guest}. */
  Answer revoke(Guest guest) {
    return guest.delete(PATH + "/" + id);
  }

  /** A value of a flat JSON document, text or number. */
  static String value(String name, String json) {
    Matcher found =
        Pattern.compile("\"%s\"\\s*:\\s*(?:\"([^\"]*)\"|(\\d+))".formatted(name)).matcher(json);
    assertThat(found.find()).as("%s in %s", name, json).isTrue();
    return found.group(1) == null ? found.group(2) : found.group(1);
  }
}
