package org.almagest.server.tls;

import java.net.InetAddress;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.bouncycastle.asn1.x509.GeneralName;

/**
 * A name that a certificate holds for (RFC 5280 section 4.2.1.6).
 *
 * @param tag {@link GeneralName#dNSName} or {@link GeneralName#iPAddress}
 * @param text in lower case; addresses without any shortening
 */
public record AlternativeName(int tag, String text) {
  private static final Pattern DNS =
      Pattern.compile(
          "(\\*\\.)?[a-z0-9_]([a-z0-9_-]*[a-z0-9])?(\\.[a-z0-9_]([a-z0-9_-]*[a-z0-9])?)*");
  private static final int LONGEST = 253;

  /** A name or a literal address; empty if it is neither. */
  static Optional<AlternativeName> parse(String given) {
    String text = given.strip().toLowerCase(Locale.ROOT);
    try {
      String address = InetAddress.ofLiteral(text).getHostAddress();
      return Optional.of(new AlternativeName(GeneralName.iPAddress, address));
    } catch (IllegalArgumentException noAddress) {
      return text.length() <= LONGEST && DNS.matcher(text).matches()
          ? Optional.of(new AlternativeName(GeneralName.dNSName, text))
          : Optional.empty();
    }
  }

  /** The names and addresses in a certificate. */
  public static Set<AlternativeName> in(X509Certificate certificate) {
    Set<AlternativeName> names = new LinkedHashSet<>();
    try {
      Collection<List<?>> all = certificate.getSubjectAlternativeNames();
      if (all != null) {
        all.forEach(each -> parse(String.valueOf(each.get(1))).ifPresent(names::add));
      }
    } catch (CertificateParsingException damaged) {
      throw new CertificateException("A certificate has names that cannot be read.", damaged);
    }
    return names;
  }

  /** Whether it is a host name, and of one host. */
  public boolean isHostName() {
    return tag == GeneralName.dNSName && !text.startsWith("*");
  }

  boolean isWildcardAddress() {
    return tag == GeneralName.iPAddress && InetAddress.ofLiteral(text).isAnyLocalAddress();
  }

  GeneralName encoded() {
    return new GeneralName(tag, text);
  }
}
