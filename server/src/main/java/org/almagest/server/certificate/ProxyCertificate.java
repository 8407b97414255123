package org.almagest.server.certificate;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Set;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;

/**
 * A certificate that a user has signed for a program that acts in their name (RFC 3820).
 *
 * @param certificate it
 * @param depth proxies that may follow it; {@link Integer#MAX_VALUE} for any number
 */
record ProxyCertificate(X509Certificate certificate, int depth) {
  /** {@code proxyCertInfo}. */
  static final String MARK = "1.3.6.1.5.5.7.1.14";

  /** The one policy that hands on all of the user's rights; others are not understood here. */
  private static final ASN1ObjectIdentifier INHERIT_ALL =
      new ASN1ObjectIdentifier("1.3.6.1.5.5.7.21.1");

  private static final Set<String> UNDERSTOOD = Set.of(MARK, "2.5.29.15", "2.5.29.19", "2.5.29.37");
  private static final Set<String> FORBIDDEN = Set.of("2.5.29.17", "2.5.29.18");

  /** Whether a certificate says that it is one. */
  static boolean is(X509Certificate certificate) {
    return certificate.getExtensionValue(MARK) != null;
  }

  /**
   * Reads the mark (section 3.8).
   *
   * @throws GeneralSecurityException when it cannot be read, or does not hand on all rights
   */
  static ProxyCertificate of(X509Certificate certificate) throws GeneralSecurityException {
    try {
      byte[] value = ASN1OctetString.getInstance(certificate.getExtensionValue(MARK)).getOctets();
      ASN1Sequence mark = ASN1Sequence.getInstance(value);
      boolean limited = mark.getObjectAt(0) instanceof ASN1Integer;
      ASN1Sequence policy = ASN1Sequence.getInstance(mark.getObjectAt(limited ? 1 : 0));
      if (policy.size() != 1 || !INHERIT_ALL.equals(policy.getObjectAt(0))) {
        throw new GeneralSecurityException("the proxy's policy is not to inherit all");
      }
      int depth =
          limited ? bounded(ASN1Integer.getInstance(mark.getObjectAt(0))) : Integer.MAX_VALUE;
      return new ProxyCertificate(certificate, depth);
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException damaged) {
      throw new GeneralSecurityException("the proxy's mark cannot be read", damaged);
    }
  }

  private static int bounded(ASN1Integer depth) {
    return depth
        .getValue()
        .min(BigInteger.valueOf(Integer.MAX_VALUE))
        .max(BigInteger.ZERO)
        .intValue();
  }

  /**
   * Whether {@code issuer} has made it, and might (sections 3 and 4.1).
   *
   * @param after how many proxies follow it
   * @throws GeneralSecurityException when not
   */
  void check(X509Certificate issuer, int after) throws GeneralSecurityException {
    require(after <= depth, "too many proxies follow it");
    require(certificate.getBasicConstraints() < 0, "it is an authority");
    require(issuer.getBasicConstraints() < 0, "an authority has made it");
    require(critical().contains(MARK), "its mark is not critical");
    require(UNDERSTOOD.containsAll(critical()), "it has an extension that is not understood");
    require(
        FORBIDDEN.stream().allMatch(each -> certificate.getExtensionValue(each) == null),
        "it has names of its own");
    require(
        certificate.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()),
        "it is of another issuer");
    require(
        extendsName(issuer.getSubjectX500Principal()), "its name is not its issuer's and one more");
    certificate.verify(issuer.getPublicKey());
  }

  private Set<String> critical() {
    Set<String> critical = certificate.getCriticalExtensionOIDs();
    return critical == null ? Set.of() : critical;
  }

  /** By exactly one common name (section 3.4). */
  private boolean extendsName(X500Principal issuer) {
    RDN[] above = X500Name.getInstance(issuer.getEncoded()).getRDNs();
    RDN[] own = X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded()).getRDNs();
    if (own.length != above.length + 1) {
      return false;
    }
    RDN added = own[above.length];
    return Arrays.equals(Arrays.copyOf(own, above.length), above)
        && !added.isMultiValued()
        && added.getFirst().getType().equals(BCStyle.CN);
  }

  private static void require(boolean condition, String otherwise) throws GeneralSecurityException {
    if (!condition) {
      throw new GeneralSecurityException("a proxy certificate is no good: " + otherwise);
    }
  }
}
