package org.almagest.it.crash;

import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.OptionalLong;
import org.almagest.it.harness.Xml;
import org.w3c.dom.Element;

/**
 * What a job's document says.
 *
 * @param ended when the job ended
 * @param excuse message of a transient error
 * @param size of the result in bytes
 */
record JobDocument(
    Phase phase, Optional<Instant> ended, Optional<String> excuse, OptionalLong size) {
  /**
   * Reads it.
   *
   * @throws IllegalArgumentException if it is none
   */
  static JobDocument parse(String text) {
    try {
      Element job = Xml.parse(text).getDocumentElement();
      return new JobDocument(
          Phase.valueOf(Xml.text(job, "phase")), ended(job), excuse(job), size(job));
    } catch (AssertionError | DateTimeParseException broken) {
      throw new IllegalArgumentException(broken.getMessage(), broken);
    }
  }

  private static Optional<Instant> ended(Element job) {
    String text = Xml.text(job, "endTime");
    return text.isEmpty() ? Optional.empty() : Optional.of(Instant.parse(text));
  }

  private static Optional<String> excuse(Element job) {
    return Xml.children(job, "errorSummary").stream()
        .filter(error -> error.getAttribute("type").equals("transient"))
        .map(error -> Xml.text(error, "message").strip())
        .findFirst();
  }

  private static OptionalLong size(Element job) {
    return Xml.all(job, "result").stream()
        .filter(result -> result.getAttribute("id").equals("result"))
        .map(result -> result.getAttribute("size"))
        .filter(size -> !size.isEmpty())
        .mapToLong(Long::parseLong)
        .findFirst();
  }
}
