package org.almagest.server.tls;

import java.net.Socket;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Lets every client's certificate through the handshake, which proves no more than that the client
 * has the key. Whom it speaks for, if anybody, is decided afterwards: a stranger's certificate must
 * not cost more than being anonymous. Tomcat makes it, by name.
 */
public final class AnyClientCertificate extends X509ExtendedTrustManager {
  /** For Tomcat. */
  public AnyClientCertificate() {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type)
      throws java.security.cert.CertificateException {
    throw notForServers();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws java.security.cert.CertificateException {
    throw notForServers();
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws java.security.cert.CertificateException {
    throw notForServers();
  }

  private static java.security.cert.CertificateException notForServers() {
    return new java.security.cert.CertificateException("no server is trusted by this");
  }

  /** None by name, so that clients offer whatever they have. */
  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return new X509Certificate[0];
  }
}
