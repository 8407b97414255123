package org.almagest.it.crash;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * What a node answered in the end.
 *
 * @param answer its body as it came, not unpacked
 * @param first when the request was sent first
 * @param from when the request was sent that was answered
 * @param to when the answer was there
 * @param repeated whether the request was sent more than once
 */
record Reply(
    HttpResponse<byte[]> answer, Instant first, Instant from, Instant to, boolean repeated) {
  int status() {
    return answer.statusCode();
  }

  byte[] body() {
    return answer.body();
  }

  String text() {
    return new String(body(), StandardCharsets.UTF_8);
  }

  String header(String name) {
    return answer.headers().firstValue(name).orElse("");
  }
}
