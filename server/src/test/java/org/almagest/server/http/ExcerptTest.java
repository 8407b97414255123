package org.almagest.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ExcerptTest {
  @Test
  void whatFitsIsLeftAsItIs() {
    assertThat(Excerpt.of("abc", 3)).isEqualTo("abc");
    assertThat(Excerpt.quoted("a b")).isEqualTo("\"a b\"");
  }

  @Test
  void theRestIsCut() {
    assertThat(Excerpt.of("abcd", 3)).isEqualTo("abc...");
    assertThat(Excerpt.quoted("x".repeat(101))).isEqualTo('"' + "x".repeat(100) + "...\"");
  }

  @Test
  void noCharacterIsCutInTwo() {
    String star = Character.toString(0x1F31F);

    assertThat(Excerpt.of("ab" + star + "c", 3)).isEqualTo("ab...");
    assertThat(Excerpt.of("ab" + star + "c", 4)).isEqualTo("ab" + star + "...");
  }
}
