package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.account.Identity;
import org.almagest.server.account.PasswordSignIn;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.Way;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;
import org.almagest.server.failure.TapException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A user name and a password in a form (SSO 2.0, tls-with-password). */
@Component
class PasswordForm {
  private final PasswordSignIn passwords;
  private final PlainHttp plainHttp;
  private final CrossSite crossSite;
  private final ObjectProvider<AuditLog> log;

  PasswordForm(
      PasswordSignIn passwords,
      PlainHttp plainHttp,
      CrossSite crossSite,
      ObjectProvider<AuditLog> log) {
    this.passwords = passwords;
    this.plainHttp = plainHttp;
    this.crossSite = crossSite;
    this.log = log;
  }

  /**
   * Whoever filled it in.
   *
   * @throws TapException if nobody can be let in by it
   */
  Identity read(HttpServletRequest request) {
    checkWay(request);
    SentForm form = new SentForm(request, "password");
    return check(form.needed("username"), form.needed("password"), request);
  }

  /** By what way it comes, and whether of its sender's own will. */
  void checkWay(HttpServletRequest request) {
    plainHttp
        .refusal(request)
        .ifPresent(failure -> {
          throw new TapException(failure, null);
        });
    checkSite(request);
  }

  /** Whether it comes from a page of another site. */
  void checkSite(HttpServletRequest request) {
    crossSite.check(request);
  }

  Identity check(String name, String password, HttpServletRequest request) {
    try {
      return passwords.check(name, password, request.getRemoteAddr(), Way.SESSION);
    } catch (SignInRefusedException refusal) {
      throw refusal.told();
    }
  }

  /** Takes down what somebody known has done about signing in. */
  void tell(String action, Identity identity, HttpServletRequest request) {
    String from = request.getRemoteAddr();
    log.ifAvailable(
        audit -> audit.record(new AuditEvent(action, identity.getName(), from, null, true, null)));
  }
}
