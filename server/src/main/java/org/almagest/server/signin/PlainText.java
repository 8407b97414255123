package org.almagest.server.signin;

import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** A short answer that is nobody else's business. */
final class PlainText {
  private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private PlainText() {}

  static ResponseEntity<String> of(String text) {
    return ResponseEntity.ok().contentType(TEXT).cacheControl(CacheControl.noStore()).body(text);
  }
}
