package org.almagest.server.tabletool;

import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** What people and clients are told that has been done. */
final class Sentence {
  static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=UTF-8");

  private Sentence() {}

  static ResponseEntity<String> of(String text) {
    return of(HttpStatus.OK, text);
  }

  static ResponseEntity<String> of(HttpStatus status, String text) {
    return ResponseEntity.status(status)
        .contentType(TEXT)
        .cacheControl(CacheControl.noStore())
        .body(text + "\n");
  }
}
