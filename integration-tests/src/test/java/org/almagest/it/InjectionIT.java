package org.almagest.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.almagest.it.harness.Answer;
import org.almagest.it.harness.Archive;
import org.almagest.it.harness.SharedArchive;
import org.almagest.it.harness.Tap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What looks like SQL is data where it is data, and an error where it is a name. */
@ExtendWith(SharedArchive.class)
class InjectionIT {
  private final Tap tap;

  InjectionIT(Archive archive) {
    tap = archive.tap();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; DROP TABLE messier.objects; --",
        "\\'; SELECT 1; --",
        "E'\\x27'",
        "$$; SELECT pg_sleep(1); $$",
        ") TO PROGRAM 'cat'; --",
        "/* */ -- \\",
        "%s ${reader} :name ? {fn x()}",
        "\u2019 OR 1=1"
      })
  void aLiteralComesBackAsItWas(String text) {
    String adql = "SELECT TOP 1 '%s' AS x FROM messier.objects".formatted(text.replace("'", "''"));

    assertThat(tap.query(adql, "FORMAT", "votable/td").ok().votable().rows())
        .containsExactly(List.of(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x\"; DROP TABLE demo.sky; --", "a b", "x'y", "\"\"", "Ünïcode", "SELECT"})
  void anAliasComesBackAsItWas(String alias) {
    String adql =
        "SELECT TOP 1 ra AS \"%s\" FROM messier.objects".formatted(alias.replace("\"", "\"\""));

    assertThat(tap.query(adql, "FORMAT", "votable/td").ok().votable().names())
        .containsExactly(alias);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "SELECT 1 FROM messier.objects; DROP TABLE messier.objects",
        "SELECT * FROM pg_catalog.pg_authid",
        "SELECT * FROM information_schema.tables",
        "SELECT * FROM almagest.tables",
        "SELECT pg_sleep(10) FROM messier.objects",
        "SELECT * FROM \"almagest\".\"tables\"",
        "INSERT INTO messier.objects (ra) VALUES (1)",
        "SELECT ctid FROM messier.objects",
        "SELECT current_user FROM messier.objects"
      })
  void whatIsNotPublishedDoesNotExist(String adql) {
    Answer answer = tap.query(adql);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.votable().statuses()).containsExactly("ERROR");
  }

  @Test
  void theCatalogueIsStillThere() {
    assertThat(tap.csv("SELECT COUNT(*) FROM messier.objects")).containsExactly("110");
  }
}
