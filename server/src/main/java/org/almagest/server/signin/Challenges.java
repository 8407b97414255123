package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.almagest.server.account.BearerTokens;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.TokenMaker;
import org.almagest.server.http.BaseUrl;
import org.almagest.server.settings.Settings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Tells clients how to sign in: {@code WWW-Authenticate}, one header for each way (AuthVO 1.0
 * sections 3 and 4), and security methods for the capabilities (SSO 2.0 section 3.1). Thread-safe.
 */
@Component
public class Challenges {
  private static final String REALM = "realm=\"Almagest\"";

  private final BaseUrl baseUrl;
  private final PlainHttp plainHttp;
  private final boolean tokens;
  private final boolean tokensMade;
  private final boolean certificates;

  Challenges(
      BaseUrl baseUrl,
      PlainHttp plainHttp,
      ObjectProvider<BearerTokens> tokens,
      ObjectProvider<TokenMaker> maker,
      ObjectProvider<CertificateIdentity> certificates,
      Settings settings) {
    this.baseUrl = baseUrl;
    this.plainHttp = plainHttp;
    this.tokens = tokens.stream().findAny().isPresent();
    this.tokensMade = maker.stream().findAny().isPresent();
    this.certificates =
        settings.https().clientCertificates() && certificates.stream().findAny().isPresent();
  }

  /** Lets it be known that one may sign in, with an answer that does not need it. */
  public List<String> offers(HttpServletRequest request) {
    String root =
        plainHttp.mayCarrySecrets(request) ? baseUrl.root(request) : baseUrl.secureRoot(request);
    List<String> offers = new ArrayList<>();
    offers.add(scheme("ivoa_cookie", root + "/login"));
    if (tokensMade) {
      offers.add(scheme("ivoa_bearer", root + "/bearer-login"));
    }
    if (certificates) {
      offers.add("ivoa_x509");
    }
    return offers;
  }

  private static String scheme(String name, String url) {
    return "%s standard_id=\"ivo://ivoa.net/sso#tls-with-password\", access_url=\"%s\""
        .formatted(name, url);
  }

  /** Identifiers of the ways that lead in, by which pyvo chooses. */
  public List<String> securityMethods() {
    List<String> methods =
        new ArrayList<>(List.of("ivo://ivoa.net/sso#BasicAA", "ivo://ivoa.net/sso#cookie"));
    if (tokens) {
      methods.add("ivo://ivoa.net/sso#OAuth");
    }
    if (certificates) {
      methods.add("ivo://ivoa.net/sso#tls-with-certificate");
    }
    return List.copyOf(methods);
  }

  /** Adds what goes with every 401 (RFC 9110 section 15.5.2). */
  void demand(HttpServletRequest request, HttpServletResponse response) {
    offers(request).forEach(offer -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, offer));
    if (tokens) {
      response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer " + REALM + error(request));
    }
    response.addHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic " + REALM + ", charset=\"UTF-8\"");
  }

  private static String error(HttpServletRequest request) {
    return Finding.of(request) instanceof Finding.Refused refused && refused.badToken()
        ? ", error=\"invalid_token\""
        : "";
  }
}
