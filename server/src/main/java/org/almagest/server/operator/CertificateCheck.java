package org.almagest.server.operator;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.almagest.server.settings.Settings;
import org.almagest.server.tls.AlternativeName;
import org.almagest.server.tls.CertificateException;
import org.almagest.server.tls.CertificateSource;
import org.almagest.server.tls.ConfiguredCertificate;
import org.almagest.server.tls.Credentials;
import org.almagest.server.tls.OwnCertificate;
import org.almagest.server.tls.PemFile;

/** The certificate of HTTPS, and the authorities of clients' certificates. */
record CertificateCheck(Settings settings, Instant now) implements Check {
  private static final String SUBJECT = "certificate";
  private static final Duration SOON = Duration.ofDays(30);

  @Override
  public List<Finding> findings() {
    List<Finding> findings = new ArrayList<>();
    findings.add(guarded(this::server));
    Path authorities = settings.https().clientAuthorities();
    if (authorities != null) {
      findings.add(guarded(() -> clients(authorities)));
    }
    return findings;
  }

  private static Finding guarded(Supplier<Finding> check) {
    try {
      return check.get();
    } catch (CertificateException problem) {
      return Finding.fail(SUBJECT, String.valueOf(problem.getMessage()));
    }
  }

  private Finding server() {
    return switch (CertificateSource.of(settings, Clock.systemUTC())) {
      case OwnCertificate own -> own(own);
      case ConfiguredCertificate files -> configured(files);
    };
  }

  private Finding own(OwnCertificate own) {
    if (!Files.exists(own.authority())) {
      return Finding.ok(SUBJECT, "none yet; the first start makes one");
    }
    Credentials kept = own.kept().orElse(null);
    if (kept == null) {
      return Finding.warn(SUBJECT, own.file() + " cannot be used; the next start makes another");
    }
    String text =
        "%s, made by the archive, which renews it; clients must trust %s"
            .formatted(told(own.file(), kept), own.authority());
    return kept.expiry().isAfter(now)
        ? Finding.ok(SUBJECT, text)
        : Finding.warn(SUBJECT, text + "; it has run out: start the server");
  }

  private Finding configured(ConfiguredCertificate files) {
    Credentials loaded = files.load();
    String text = told(files.certificate(), loaded);
    if (!loaded.expiry().isAfter(now)) {
      return Finding.fail(SUBJECT, text + "; it has run out: get another");
    }
    if (loaded.leaf().getNotBefore().toInstant().isAfter(now)) {
      return Finding.fail(SUBJECT, text + "; it is not valid yet: look at this machine's clock");
    }
    if (AlternativeName.in(loaded.leaf()).isEmpty()) {
      return Finding.fail(SUBJECT, text + "; clients refuse it: get one with names (SAN)");
    }
    return loaded.expiry().isAfter(now.plus(SOON))
        ? Finding.ok(SUBJECT, text)
        : Finding.warn(SUBJECT, text + "; get another soon, a running server takes it up");
  }

  private static String told(Path file, Credentials loaded) {
    Set<AlternativeName> names = AlternativeName.in(loaded.leaf());
    return "%s for %s, valid until %s"
        .formatted(
            file,
            names.isEmpty()
                ? "no name"
                : names.stream().map(AlternativeName::text).collect(Collectors.joining(", ")),
            loaded.expiry());
  }

  private Finding clients(Path authorities) {
    int count = new PemFile(authorities).certificates().size();
    String text = "%s with %d authorities of clients".formatted(authorities, count);
    return settings.https().clientCertificates()
        ? Finding.ok(SUBJECT, text)
        : Finding.warn(
            SUBJECT,
            text + " has no effect; set almagest.https.client-certificates to true, or remove it");
  }
}
