package org.almagest.server.token;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the keys of an issuer are, found by its configuration (OpenID Connect Discovery 1.0 section
 * 4). Not asked before somebody comes with a token. Thread-safe.
 */
final class IssuerKeys {
  /** Between two looks for keys that somebody's token names and the issuer has not shown. */
  static final Duration PAUSE = Duration.ofSeconds(10);

  private static final int TIMEOUT = (int) Duration.ofSeconds(3).toMillis();
  private static final int LARGEST = 1 << 20;
  private static final Duration KEPT = Duration.ofMinutes(5);
  private static final Duration OUTAGE = Duration.ofHours(1);
  private static final JsonMapper MAPPER = new JsonMapper();

  private final URI issuer;
  private final Duration pause;
  private final DefaultResourceRetriever web =
      new DefaultResourceRetriever(TIMEOUT, TIMEOUT, LARGEST);

  /**
   * Keys of {@code issuer}.
   *
   * @throws IllegalArgumentException if what it says could be changed on the way
   */
  IssuerKeys(URI issuer, Duration pause) {
    this.issuer = issuer;
    this.pause = pause;
    if (!isSafe(issuer)) {
      throw new IllegalArgumentException(
          "almagest.sign-in.issuers: %s must begin with https://".formatted(issuer));
    }
  }

  /**
   * Asks the issuer for its configuration; its keys are fetched when they are needed.
   *
   * @throws IOException if it does not answer, or with something else
   */
  JWKSource<SecurityContext> find() throws IOException {
    URI keys = keysAddress(configuration());
    if (!isSafe(keys)) {
      throw new IOException("%s has its keys at %s, without https".formatted(issuer, keys));
    }
    URL url = keys.toURL();
    return JWKSourceBuilder.<SecurityContext>create(url, web)
        .cache(KEPT.toMillis(), (long) TIMEOUT * 2)
        .refreshAheadCache(false)
        .rateLimited(pause.toMillis())
        .outageTolerant(OUTAGE.toMillis())
        .build();
  }

  private JsonNode configuration() throws IOException {
    String base = issuer.toString().replaceAll("/+$", "");
    URL url = URI.create(base + "/.well-known/openid-configuration").toURL();
    try {
      return MAPPER.readTree(web.retrieveResource(url).getContent());
    } catch (JacksonException e) {
      throw new IOException("%s does not answer with JSON".formatted(url), e);
    }
  }

  private URI keysAddress(JsonNode configuration) throws IOException {
    String name = configuration.path("issuer").asString("");
    if (!name.equals(issuer.toString())) {
      throw new IOException("%s calls itself %s".formatted(issuer, name));
    }
    try {
      return new URI(configuration.path("jwks_uri").asString(""));
    } catch (URISyntaxException e) {
      throw new IOException("%s does not say where its keys are".formatted(issuer), e);
    }
  }

  private static boolean isSafe(URI address) {
    return "https".equals(address.getScheme())
        || ("http".equals(address.getScheme()) && isLoopback(address.getHost()));
  }

  private static boolean isLoopback(@Nullable String host) {
    if (host == null) {
      return false;
    }
    try {
      return host.equals("localhost") || InetAddress.ofLiteral(host).isLoopbackAddress();
    } catch (IllegalArgumentException noAddress) {
      return false;
    }
  }
}
