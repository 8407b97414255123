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

  /** A 401 must name something; this asks for no secret. */
  private static final String NO_WAY = "ivoa_cookie";

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

  /**
   * Lets it be known that one may sign in, with an answer that does not need it. Empty where the
   * client knows no way that nobody else can read.
   */
  public List<String> offers(HttpServletRequest request) {
    return plainHttp.mayCarrySecrets(request)
        ? offers(baseUrl.root(request))
        : baseUrl.secureRoot(request).map(this::offers).orElse(List.of());
  }

  private List<String> offers(String root) {
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

  /**
   * Identifiers of the ways that lead in by the address that was asked for, by which pyvo chooses:
   * what is named here it sends along unasked. Empty where others could read that.
   */
  public List<String> securityMethods(HttpServletRequest request) {
    if (!plainHttp.mayCarrySecrets(request)) {
      return List.of();
    }
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
    List<String> demands = new ArrayList<>(offers(request));
    if (plainHttp.mayCarrySecrets(request)) {
      demands.addAll(realms(request));
    }
    if (demands.isEmpty()) {
      demands.add(NO_WAY);
    }
    demands.forEach(demand -> response.addHeader(HttpHeaders.WWW_AUTHENTICATE, demand));
  }

  /** What browsers and libraries answer with the secret itself, at the address they asked for. */
  private List<String> realms(HttpServletRequest request) {
    String basic = "Basic " + REALM + ", charset=\"UTF-8\"";
    return tokens ? List.of("Bearer " + REALM + error(request), basic) : List.of(basic);
  }

  private static String error(HttpServletRequest request) {
    return Finding.of(request) instanceof Finding.Refused refused && refused.badToken()
        ? ", error=\"invalid_token\""
        : "";
  }
}
