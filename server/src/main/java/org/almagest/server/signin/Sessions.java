package org.almagest.server.signin;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.almagest.server.account.Identity;
import org.almagest.server.account.SignInRefusedException;
import org.almagest.server.account.User;
import org.almagest.server.account.Users;
import org.almagest.server.account.Way;
import org.almagest.server.database.Database;
import org.almagest.server.failure.TapException;
import org.almagest.server.settings.Settings;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.session.web.http.DefaultCookieSerializer;
import org.springframework.stereotype.Component;

/**
 * Sessions by cookie. One begins by a log-in and no other way, always with a new name, and keeps it
 * to its end: clients read one cookie and never another (decision 011). Thread-safe.
 */
@Component
class Sessions {
  /** Cookies of the name that are looked up: each costs a question. */
  private static final int MOST = 4;

  private final StoredSessions stored;
  private final Users users;
  private final CookieSerializer cookies = cookies();

  @Autowired
  Sessions(Database database, Users users, Settings settings) {
    this(
        new StoredSessions(database.accounts(), settings.signIn().sessionTime(), Clock.systemUTC()),
        users);
  }

  Sessions(StoredSessions stored, Users users) {
    this.stored = stored;
    this.users = users;
  }

  private static CookieSerializer cookies() {
    DefaultCookieSerializer cookies = new DefaultCookieSerializer();
    cookies.setCookieName("JSESSIONID");
    cookies.setCookiePath("/");
    cookies.setUseBase64Encoding(false);
    cookies.setUseHttpOnlyCookie(true);
    cookies.setSameSite("Lax");
    return cookies;
  }

  /**
   * Begins one and gives it to the client.
   *
   * @throws TapException if the account was shut or got a new password meanwhile
   */
  void begin(Identity identity, HttpServletRequest request, HttpServletResponse response) {
    String id = stored.begin(identity.getName());
    if (!isStill(identity.user())) {
      stored.end(id);
      throw SignInRefusedException.wrongPassword().told();
    }
    cookies.writeCookieValue(new CookieSerializer.CookieValue(request, response, id));
  }

  /**
   * Whether what let a user in still does. Asked when the session is there: whoever changes the
   * account after this ends all sessions that are.
   */
  private boolean isStill(User user) {
    return users
        .find(user.name())
        .filter(now -> now.isOpen(Instant.now()) && now.tokensFrom().equals(user.tokensFrom()))
        .isPresent();
  }

  /** Whoever the request's cookie belongs to; a browser may have kept several. */
  Optional<Identity> identity(HttpServletRequest request) {
    return cookies.readCookieValues(request).stream()
        .limit(MOST)
        .map(stored::owner)
        .flatMap(Optional::stream)
        .map(users::find)
        .flatMap(Optional::stream)
        .findFirst()
        .map(user -> Identity.of(user, Way.SESSION));
  }

  /** Ends the request's own and takes the cookie back. */
  void end(HttpServletRequest request, HttpServletResponse response) {
    cookies.readCookieValues(request).stream().limit(MOST).forEach(stored::end);
    cookies.writeCookieValue(new CookieSerializer.CookieValue(request, response, ""));
  }

  /** Ends all that {@code name} has except the request's own. */
  void endOthersOf(String name, HttpServletRequest request) {
    stored.endAllOf(name, cookies.readCookieValues(request).stream().findFirst().orElse(""));
  }

  /** Removes those that have not been used for too long. */
  void clean() {
    stored.clean();
  }
}
