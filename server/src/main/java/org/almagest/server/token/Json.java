package org.almagest.server.token;

import java.time.Duration;
import java.util.Map;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Answers in JSON, whatever else the client would take. */
final class Json {
  private static final JsonMapper MAPPER = new JsonMapper();

  private Json() {}

  /** One that nobody between here and the client may keep (RFC 6749 section 5.1). */
  static ResponseEntity<byte[]> secret(int status, Map<String, ?> body) {
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.PRAGMA, "no-cache")
        .body(MAPPER.writeValueAsBytes(body));
  }

  /** One that is the same for everybody, for a minute. */
  static ResponseEntity<byte[]> open(Map<String, ?> body) {
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_JSON)
        .cacheControl(CacheControl.maxAge(Duration.ofMinutes(1)).cachePublic())
        .body(MAPPER.writeValueAsBytes(body));
  }
}
