package org.almagest.adql.syntax;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.stream.Stream;
import org.almagest.adql.AdqlException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The messages to the letter: pairs in {@code syntax/errors.txt}, a blank line between. */
class ErrorMessagesTest {
  private static final String ARROW = "\n=> ";

  @ParameterizedTest
  @MethodSource("pairs")
  void saysWhatIsWrongAndWhatToDo(String query, String message) {
    AdqlException refusal = catchThrowableOfType(AdqlException.class, () -> Parser.parse(query));
    assertThat(refusal).as(query).isNotNull();
    assertThat(refusal).hasMessage(message);
    assertThat(refusal.kind()).isEqualTo(AdqlException.Kind.SYNTAX);
  }

  static Stream<Arguments> pairs() throws IOException {
    try (InputStream file =
        Objects.requireNonNull(ErrorMessagesTest.class.getResourceAsStream("/syntax/errors.txt"))) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(text.strip().split("\n\n", -1)).map(ErrorMessagesTest::pair);
    }
  }

  /** A NUL is spelled {@code \0} in the file. */
  private static Arguments pair(String block) {
    int arrow = block.indexOf(ARROW);
    String query = block.substring(0, arrow).replace("\\0", "\0");
    return Arguments.of(query, block.substring(arrow + ARROW.length()));
  }
}
