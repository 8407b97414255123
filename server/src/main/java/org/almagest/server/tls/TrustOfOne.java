package org.almagest.server.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** Trusts one certificate under whatever name it is met, all others as usual. */
final class TrustOfOne extends X509ExtendedTrustManager {
  private final @Nullable X509Certificate one;
  private final X509ExtendedTrustManager usual;

  TrustOfOne(@Nullable X509Certificate one, X509ExtendedTrustManager usual) {
    this.one = one;
    this.usual = usual;
  }

  private boolean isTheOne(X509Certificate[] chain) {
    return chain.length > 0 && chain[0].equals(one);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type)
      throws java.security.cert.CertificateException {
    if (!isTheOne(chain)) {
      usual.checkServerTrusted(chain, type);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws java.security.cert.CertificateException {
    if (!isTheOne(chain)) {
      usual.checkServerTrusted(chain, type, socket);
    }
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws java.security.cert.CertificateException {
    if (!isTheOne(chain)) {
      usual.checkServerTrusted(chain, type, engine);
    }
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type)
      throws java.security.cert.CertificateException {
    usual.checkClientTrusted(chain, type);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws java.security.cert.CertificateException {
    usual.checkClientTrusted(chain, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws java.security.cert.CertificateException {
    usual.checkClientTrusted(chain, type, engine);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return usual.getAcceptedIssuers();
  }
}
