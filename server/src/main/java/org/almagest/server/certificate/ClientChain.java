package org.almagest.server.certificate;

import java.security.GeneralSecurityException;
import java.security.cert.CertPathBuilder;
import java.security.cert.CertStore;
import java.security.cert.CollectionCertStoreParameters;
import java.security.cert.PKIXBuilderParameters;
import java.security.cert.TrustAnchor;
import java.security.cert.X509CertSelector;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a client has shown: proxies, the last one first; the certificate of somebody; those that
 * lead to an authority.
 */
record ClientChain(
    List<X509Certificate> proxies, X509Certificate holder, List<X509Certificate> others) {
  /**
   * Takes a chain apart.
   *
   * @throws GeneralSecurityException when it is of proxies alone
   */
  static ClientChain of(List<X509Certificate> chain) throws GeneralSecurityException {
    int proxies = 0;
    while (proxies < chain.size() && ProxyCertificate.is(chain.get(proxies))) {
      proxies++;
    }
    if (proxies == chain.size()) {
      throw new GeneralSecurityException("the certificate is missing that the proxy is for");
    }
    return new ClientChain(
        chain.subList(0, proxies), chain.get(proxies), chain.subList(proxies + 1, chain.size()));
  }

  /**
   * Checks all of it at a moment: the holder's certificate by PKIX (RFC 5280 section 6), proxies by
   * RFC 3820. Revocation is not asked for.
   *
   * @throws GeneralSecurityException when none of {@code authorities} stands behind it
   */
  void check(Set<TrustAnchor> authorities, Instant now) throws GeneralSecurityException {
    ClientUsage.check(holder, now);
    PKIXBuilderParameters parameters = new PKIXBuilderParameters(authorities, target());
    parameters.setRevocationEnabled(false);
    parameters.setDate(Date.from(now));
    parameters.addCertStore(
        CertStore.getInstance("Collection", new CollectionCertStoreParameters(shown())));
    CertPathBuilder.getInstance("PKIX").build(parameters);
    checkProxies(now);
  }

  private List<X509Certificate> shown() {
    return Stream.concat(Stream.of(holder), others.stream()).toList();
  }

  private X509CertSelector target() {
    X509CertSelector selector = new X509CertSelector();
    selector.setCertificate(holder);
    return selector;
  }

  private void checkProxies(Instant now) throws GeneralSecurityException {
    X509Certificate issuer = holder;
    for (int after = proxies.size() - 1; after >= 0; after--) {
      X509Certificate proxy = proxies.get(after);
      ClientUsage.check(proxy, now);
      ProxyCertificate.of(proxy).check(issuer, after);
      issuer = proxy;
    }
  }
}
