package org.almagest.server.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import org.almagest.server.audit.AuditEvent;
import org.almagest.server.audit.AuditLog;

/** Takes down who got in and who did not. Thread-safe. */
final class SignInRecord {
  private static final String ACTION = "sign-in";
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final int MOST = 10_000;

  private final Credentials credentials;
  private final AuditLog audit;
  private final Cache<Pair, Boolean> lately;

  SignInRecord(Credentials credentials, AuditLog audit, Clock clock) {
    this.credentials = credentials;
    this.audit = audit;
    this.lately =
        Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(MINUTE)
            .ticker(Ticking.by(clock))
            .build();
  }

  /**
   * A password was right.
   *
   * @param hashed whether that was found out now, and not known from a moment ago
   */
  void right(Question question, boolean hashed) {
    Pair pair = question.pair();
    if (lately.asMap().putIfAbsent(pair, true) == null) {
      credentials.used(pair.account(), pair.site());
    }
    if (hashed || question.way() == Way.SESSION) {
      audit.record(event(question, true, question.way().name()));
    }
  }

  /** Somebody was not let in. */
  void refused(Question question, String note) {
    audit.record(event(question, false, note));
  }

  /** What cannot be a login name may be a password in the wrong place. */
  private static AuditEvent event(Question question, boolean done, String note) {
    return new AuditEvent(ACTION, question.name(), question.address(), null, done, note);
  }
}
