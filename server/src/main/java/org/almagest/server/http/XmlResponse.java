package org.almagest.server.http;

import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;

/** An XML document as an answer. */
public final class XmlResponse {
  private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=UTF-8");

  private XmlResponse() {}

  public static ResponseEntity<byte[]> of(Xml document) {
    return ResponseEntity.ok().contentType(XML).body(document.bytes());
  }

  /** Not to be used again without asking. */
  public static ResponseEntity<byte[]> ofTheMoment(Xml document) {
    return ResponseEntity.ok()
        .contentType(XML)
        .cacheControl(CacheControl.noCache())
        .body(document.bytes());
  }

  /** With Last-Modified: when what the document says last changed (VOSI 1.1 section 3.1). */
  public static ResponseEntity<byte[]> of(Xml document, Instant changed) {
    return ResponseEntity.ok().contentType(XML).lastModified(changed).body(document.bytes());
  }
}
