package org.almagest.server.signin;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Finds out who sends a request. It turns nobody away: what a resource needs is known to {@link
 * AccessRules}. What was found stays with the request when it is dispatched once more.
 */
final class SignInFilter implements Filter {
  private final Credentials credentials;
  private final Challenges challenges;
  private final StandingHeaders headers;

  SignInFilter(Credentials credentials, Challenges challenges, StandingHeaders headers) {
    this.credentials = credentials;
    this.challenges = challenges;
    this.headers = headers;
  }

  @Override
  public void doFilter(ServletRequest given, ServletResponse answer, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) given;
    HttpServletResponse response = (HttpServletResponse) answer;
    Finding finding = finding(request);
    GuardedResponse guarded =
        new GuardedResponse(
            response,
            () -> write(finding, request, response),
            () -> challenges.demand(request, response));
    switch (finding) {
      case Finding.Known known ->
          chain.doFilter(new SignedInRequest(request, known.identity()), guarded);
      case Finding.Nobody _, Finding.Refused _ -> chain.doFilter(request, guarded);
    }
  }

  private Finding finding(HttpServletRequest request) {
    Finding earlier = Finding.of(request);
    if (earlier != null) {
      return earlier;
    }
    Finding found = credentials.read(request);
    found.keep(request);
    return found;
  }

  private void write(Finding finding, HttpServletRequest request, HttpServletResponse response) {
    headers.write(response, request.isSecure());
    if (finding instanceof Finding.Known known) {
      StandingHeaders.name(response, known.identity());
    }
  }
}
