package org.almagest.server.permissions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What one visitor must be answered.
 *
 * @param status of HTTP
 * @param piece of the body or of the Location; {@link #NOTHING} where there must be neither
 */
record Cell(int status, String piece) {
  private static final String NOTHING = "-";

  /** {@code 403 another user's}. */
  static Cell parse(String text) {
    String[] parts = text.strip().split(" ", 2);
    int status = Integer.parseInt(parts[0]);
    String piece = parts.length > 1 ? parts[1].strip() : "";
    if (piece.isEmpty()) {
      throw new IllegalArgumentException("a cell needs a piece of the body: " + text);
    }
    return new Cell(status, piece);
  }

  void check(String what, Reply reply) {
    assertThat(reply.status()).as("%s%n%s", what, reply.text()).isEqualTo(status);
    String said = reply.body() + reply.location();
    if (piece.equals(NOTHING)) {
      assertThat(said).as(what).isEmpty();
    } else {
      assertThat(said).as(what).contains(piece);
    }
    if (status == 401) {
      assertThat(reply.challenges()).as("%s: challenges", what).isNotEmpty();
    }
    if (status != 200) {
      assertThat(reply.body()).as(what).doesNotContain("Exception", "\tat ", "org.almagest");
    }
  }
}
