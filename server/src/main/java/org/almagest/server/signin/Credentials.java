package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.almagest.server.account.CertificateIdentity;
import org.almagest.server.account.ClientNames;
import org.almagest.server.account.Identity;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.failure.Failures;
import org.almagest.server.failure.TapFailure;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Reads who sends a request: from its Authorization header if it has one, else from its cookie,
 * else from the certificate of its connection. Requests without any cost nothing.
 */
@Component
class Credentials {
  private static final String CERTIFICATES = "jakarta.servlet.request.X509Certificate";

  private final AuthorizationHeader header;
  private final Sessions sessions;
  private final ObjectProvider<CertificateIdentity> certificates;
  private final List<ClientNames> programs;
  private final PlainHttp plainHttp;

  Credentials(
      AuthorizationHeader header,
      Sessions sessions,
      ObjectProvider<CertificateIdentity> certificates,
      List<ClientNames> programs,
      PlainHttp plainHttp) {
    this.header = header;
    this.sessions = sessions;
    this.certificates = certificates;
    this.programs = programs;
    this.plainHttp = plainHttp;
  }

  Finding read(HttpServletRequest request) {
    String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
    boolean isBearer = authorization != null && AuthorizationHeader.isBearer(authorization);
    try {
      return authorization == null || authorization.isBlank() || isOfProgram(request)
          ? unasked(request)
          : asked(authorization, request);
    } catch (SignInRefusedException refusal) {
      return new Finding.Refused(refusal.failure(), isBearer);
    } catch (RuntimeException failure) {
      return new Finding.Refused(Failures.of(failure), false);
    }
  }

  private boolean isOfProgram(HttpServletRequest request) {
    return programs.stream().anyMatch(names -> names.expectedBy(request));
  }

  /** Whoever sends the header means to be known by it. */
  private Finding asked(String authorization, HttpServletRequest request) {
    Optional<TapFailure> readable = plainHttp.refusal(request);
    if (readable.isPresent()) {
      return new Finding.Refused(readable.get(), false);
    }
    Identity identity = header.identity(authorization, request);
    if (isOpen(identity)) {
      return new Finding.Known(identity);
    }
    throw SignInRefusedException.wrong("the account cannot be used any more; ask the operator");
  }

  /** Cookies and certificates go along by themselves: those that lead nowhere are no fault. */
  private Finding unasked(HttpServletRequest request) {
    Optional<Identity> byCookie = sessions.identity(request).filter(Credentials::isOpen);
    Optional<TapFailure> readable =
        byCookie.isPresent() ? plainHttp.refusal(request) : Optional.empty();
    if (readable.isPresent()) {
      return new Finding.Refused(readable.get(), false);
    }
    return byCookie
        .or(() -> byCertificate(request).filter(Credentials::isOpen))
        .<Finding>map(Finding.Known::new)
        .orElseGet(Finding.Nobody::new);
  }

  private Optional<Identity> byCertificate(HttpServletRequest request) {
    return request.isSecure()
            && request.getAttribute(CERTIFICATES) instanceof X509Certificate[] chain
            && chain.length > 0
        ? Optional.ofNullable(certificates.getIfAvailable()).flatMap(known -> known.of(chain))
        : Optional.empty();
  }

  private static boolean isOpen(Identity identity) {
    return identity.user().isOpen(Instant.now());
  }
}
