package org.almagest.it.accounts;

import org.almagest.it.accounts.People.Person;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Guest;

/** Tokens that a password is given for. */
final class Identities {
  private Identities() {}

  /** In the manner of ESO's clients. */
  static String webToken(Guest guest, Person person) {
    Answer answer =
        guest.post(
            "/sso/oidc/token",
            "response_type",
            "id_token token",
            "grant_type",
            "password",
            "client_id",
            "clientid",
            "client_secret",
            "clientSecret",
            "username",
            person.name(),
            "password",
            person.password());
    return Tokens.value("id_token", answer.ok().text());
  }
}
