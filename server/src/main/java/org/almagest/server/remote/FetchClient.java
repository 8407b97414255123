package org.almagest.server.remote;

import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.DefaultSchemePortResolver;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.http.message.BasicHeader;
import org.apache.hc.core5.util.Timeout;

/** Makes a client of HTTP/1.1 that does what it is told and nothing by itself. */
final class FetchClient {
  private static final String NAME = "Almagest (fetches a file for a user of this archive)";
  private static final Timeout CONNECT = Timeout.ofSeconds(10);
  private static final Timeout SILENCE = Timeout.ofSeconds(30);
  private static final int AT_A_TIME = 64;
  private static final int FROM_ONE_HOST = 16;
  private static final int LINE_BYTES = 16 * 1024;
  private static final int HEADER_LINES = 200;

  private FetchClient() {}

  /** Keeps nothing between two requests: no cookie, no password, no connection; knows no proxy. */
  static CloseableHttpClient with(DnsResolver names) {
    return HttpClientBuilder.create()
        .setConnectionManager(connections(names))
        .setConnectionReuseStrategy((request, response, context) -> false)
        .setRoutePlanner(new DefaultRoutePlanner(DefaultSchemePortResolver.INSTANCE))
        .setDefaultRequestConfig(requests())
        .setUserAgent(NAME)
        .setDefaultHeaders(List.of(new BasicHeader("Accept-Encoding", "identity")))
        .disableContentCompression()
        .disableRedirectHandling()
        .disableAutomaticRetries()
        .disableCookieManagement()
        .disableAuthCaching()
        .build();
  }

  private static RequestConfig requests() {
    return RequestConfig.custom()
        .setConnectionRequestTimeout(CONNECT)
        .setResponseTimeout(SILENCE)
        .setAuthenticationEnabled(false)
        .setProtocolUpgradeEnabled(false)
        .build();
  }

  private static PoolingHttpClientConnectionManager connections(DnsResolver names) {
    Http1Config lines =
        Http1Config.custom().setMaxLineLength(LINE_BYTES).setMaxHeaderCount(HEADER_LINES).build();
    return PoolingHttpClientConnectionManagerBuilder.create()
        .setDnsResolver(names)
        .setConnectionFactory(
            ManagedHttpClientConnectionFactory.builder().http1Config(lines).build())
        .setDefaultConnectionConfig(
            ConnectionConfig.custom().setConnectTimeout(CONNECT).setSocketTimeout(SILENCE).build())
        .setMaxConnTotal(AT_A_TIME)
        .setMaxConnPerRoute(FROM_ONE_HOST)
        .build();
  }
}
