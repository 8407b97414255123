package org.almagest.server.certificate;

import java.nio.file.Path;
import java.security.cert.TrustAnchor;
import java.util.Set;
import java.util.stream.Collectors;
import org.almagest.server.tls.CertificateException;
import org.almagest.server.tls.FileStamp;
import org.almagest.server.tls.PemFile;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The authorities that the archive believes, as their file has them now. Thread-safe. */
final class Authorities {
  private static final Logger LOG = LoggerFactory.getLogger(Authorities.class);

  private final @Nullable Path file;
  private @Nullable FileStamp known;
  private Set<TrustAnchor> anchors = Set.of();

  /** Of no file for none. */
  Authorities(@Nullable Path file) {
    this.file = file;
  }

  /** A file that is no good leaves those that were there before. */
  synchronized Set<TrustAnchor> anchors() {
    if (file == null) {
      return anchors;
    }
    FileStamp stamp = FileStamp.of(file);
    if (!stamp.equals(known)) {
      known = stamp;
      read(file);
    }
    return anchors;
  }

  private void read(Path path) {
    try {
      anchors =
          new PemFile(path)
              .certificates().stream()
                  .map(each -> new TrustAnchor(each, null))
                  .collect(Collectors.toUnmodifiableSet());
    } catch (CertificateException broken) {
      LOG.warn("The authorities of clients stay as they were: {}", broken.getMessage());
    }
  }
}
