package org.almagest.server.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.almagest.server.tls.CertificateException;
import org.almagest.server.tls.SelfSignedCertificate;

/** The certificate of HTTPS. */
record CertificateCheck(Path home, Instant now) implements Check {
  private static final String SUBJECT = "certificate";
  private static final Duration SOON = Duration.ofDays(30);

  @Override
  public List<Finding> findings() {
    return List.of(finding());
  }

  private Finding finding() {
    if (!Files.exists(SelfSignedCertificate.file(home))) {
      return Finding.ok(SUBJECT, "none yet; the first start makes one");
    }
    try {
      Instant expiry = SelfSignedCertificate.existing(home).expiry();
      String text = "self-signed, valid until " + expiry;
      return expiry.isAfter(now.plus(SOON))
          ? Finding.ok(SUBJECT, text)
          : Finding.warn(SUBJECT, text + "; restart the server then, and it makes another");
    } catch (CertificateException unreadable) {
      return Finding.fail(SUBJECT, String.valueOf(unreadable.getMessage()));
    }
  }
}
