package org.almagest.server.http;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
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

  /** For who asks and nobody else, with an ETag that tells whether it says what it said. */
  public static ResponseEntity<byte[]> ofOne(Xml document) {
    byte[] bytes = document.bytes();
    return ResponseEntity.ok()
        .contentType(XML)
        .cacheControl(CacheControl.noCache().cachePrivate())
        .varyBy("Authorization, Cookie")
        .eTag("W/\"" + digest(bytes) + '"')
        .body(bytes);
  }

  private static String digest(byte[] bytes) {
    try {
      byte[] whole = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(whole, 0, 16);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  /** With Last-Modified: when what the document says last changed (VOSI 1.1 section 3.1). */
  public static ResponseEntity<byte[]> of(Xml document, Instant changed) {
    return ResponseEntity.ok().contentType(XML).lastModified(changed).body(document.bytes());
  }
}
