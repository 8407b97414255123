package org.almagest.server.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** An OpenID Connect issuer on this machine, its realm laid out as Keycloak has it. */
final class LocalIssuer implements AutoCloseable {
  private static final String REALM = "/realms/observatory";
  private static final String CERTS = REALM + "/protocol/openid-connect/certs";

  final AtomicInteger keyRequests = new AtomicInteger();
  private final HttpServer server;
  private RSAKey key = newKey("first");
  private volatile boolean down;

  LocalIssuer() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        REALM + "/.well-known/openid-configuration", exchange -> answer(exchange, configuration()));
    server.createContext(
        CERTS,
        exchange -> {
          keyRequests.incrementAndGet();
          answer(exchange, new JWKSet(key).toString(true));
        });
    server.start();
  }

  URI uri() {
    return URI.create("http://127.0.0.1:%d%s".formatted(server.getAddress().getPort(), REALM));
  }

  void stop() {
    down = true;
  }

  void start() {
    down = false;
  }

  /** From now on signs with another key and shows only that. */
  void rotate(String id) {
    key = newKey(id);
  }

  RSAKey key() {
    return key;
  }

  String token(UnaryOperator<JWTClaimsSet.Builder> claims) throws JOSEException {
    return signed(key, claims);
  }

  /** As {@link #token}, signed with a key that may not be the issuer's. */
  String signed(RSAKey signer, UnaryOperator<JWTClaimsSet.Builder> claims) throws JOSEException {
    return sign(JWSAlgorithm.RS256, new RSASSASigner(signer), signer.getKeyID(), claims);
  }

  /** With what everybody knows for a secret. */
  String signedWithThePublicKey(UnaryOperator<JWTClaimsSet.Builder> claims) throws JOSEException {
    MACSigner signer = new MACSigner(key.toRSAPublicKey().getEncoded());
    return sign(JWSAlgorithm.HS256, signer, key.getKeyID(), claims);
  }

  String unsigned(UnaryOperator<JWTClaimsSet.Builder> claims) {
    return new PlainJWT(claims.apply(claims()).build()).serialize();
  }

  private String sign(
      JWSAlgorithm algorithm,
      JWSSigner signer,
      String keyId,
      UnaryOperator<JWTClaimsSet.Builder> claims)
      throws JOSEException {
    JWSHeader header =
        new JWSHeader.Builder(algorithm).keyID(keyId).type(JOSEObjectType.JWT).build();
    SignedJWT token = new SignedJWT(header, claims.apply(claims()).build());
    token.sign(signer);
    return token.serialize();
  }

  private JWTClaimsSet.Builder claims() {
    Instant now = Instant.now();
    return new JWTClaimsSet.Builder()
        .issuer(uri().toString())
        .subject("6f1c-anna")
        .audience("almagest")
        .issueTime(Date.from(now.minusSeconds(600)))
        .expirationTime(Date.from(now.plusSeconds(300)))
        .claim("preferred_username", "anna")
        .claim("email", "anna@example.org");
  }

  static RSAKey newKey(String id) {
    try {
      return new RSAKeyGenerator(2048).keyID(id).generate();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private String configuration() {
    return """
    {"issuer": "%s", "jwks_uri": "%s", "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(uri(), uri().resolve(CERTS));
  }

  private void answer(HttpExchange exchange, String json) throws IOException {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(down ? 502 : 200, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
