package org.almagest.server.tapplus;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes server-sent events (HTML standard, section 9.2). One thread. */
final class EventWriter {
  private final OutputStream stream;
  private long number;
  private long lastWritten = System.nanoTime();

  EventWriter(OutputStream stream) {
    this.stream = stream;
  }

  /** Says after how many milliseconds a client that was cut off comes again. */
  void retry(long millis) throws IOException {
    write("retry: " + millis + "\n\n");
  }

  /**
   * One event with the next number.
   *
   * @param json without line ends
   */
  void event(String name, String json) throws IOException {
    number++;
    write("event: %s\nid: %d\ndata: %s\n\n".formatted(name, number, json));
  }

  /** What clients do not see and proxies take for a sign of life. */
  void comment(String text) throws IOException {
    write(": " + text + "\n\n");
  }

  private void write(String text) throws IOException {
    stream.write(text.getBytes(StandardCharsets.UTF_8));
    stream.flush();
    lastWritten = System.nanoTime();
  }

  long nanosSinceLast() {
    return System.nanoTime() - lastWritten;
  }
}
