package org.almagest.server.account;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares passwords, and looks after what that may cost. In this order: a password that was right
 * a moment ago is recognised; who has failed too often is turned away; the others wait for their
 * turn and are hashed, also where there is nothing to compare with. Thread-safe.
 */
final class GuardedSignIn implements PasswordSignIn {
  private final Credentials credentials;
  private final PasswordEncoder encoder;
  private final Guards guards;
  private final SignInRecord record;
  private final Clock clock;

  /** Of nobody's password, to be hashed against in place of a missing one. */
  private final String dummy;

  GuardedSignIn(
      Credentials credentials,
      PasswordEncoder encoder,
      Guards guards,
      SignInRecord record,
      Clock clock) {
    this.credentials = credentials;
    this.encoder = encoder;
    this.guards = guards;
    this.record = record;
    this.clock = clock;
    this.dummy = String.valueOf(encoder.encode(UUID.randomUUID().toString()));
  }

  /**
   * What stands before the hash.
   *
   * @param tarpit waits before somebody is turned away
   */
  record Guards(
      Attempts attempts,
      RecentPasswords recent,
      Budget budget,
      Turnstile turnstile,
      Runnable tarpit) {}

  @Override
  public Identity check(String name, String password, String address, Way way) {
    Question question = Question.of(name, password, address, way, credentials);
    if (isRecent(question)) {
      return letIn(question, false);
    }
    turnAway(question, guards.tarpit());
    if (!PasswordRule.isPossible(password)) {
      throw failed(question);
    }
    return inTurn(question);
  }

  /** A neighbour's failures do not stop who goes on with the right password. */
  private boolean isRecent(Question question) {
    Optional<String> stored = question.stored(clock.instant());
    return stored.isPresent()
        && guards.attempts().toleratesMore(question.pair())
        && guards.recent().knows(question.pair(), stored.get(), question.password());
  }

  private void turnAway(Question question, Runnable pause) {
    Optional<Duration> left = guards.attempts().refused(question.pair(), question.used());
    if (left.isPresent()) {
      guards.attempts().turnedAway(question.pair());
      record.refused(question, "too many failures");
      pause.run();
      throw Refusals.tooMany(left.get());
    }
  }

  /** Whoever holds a turn must not linger. */
  private static void atOnce() {}

  private Identity inTurn(Question question) {
    try (Turnstile.Turn _ = guards.turnstile().enter(question.pair(), question.used())) {
      // Others may have had their turn for the same account meanwhile.
      if (isRecent(question)) {
        return letIn(question, false);
      }
      turnAway(question, GuardedSignIn::atOnce);
      return compare(question);
    } catch (NoTurnException busy) {
      record.refused(question, "too many at a time");
      throw Refusals.busy();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Refusals.busy();
    }
  }

  private Identity compare(Question question) {
    Optional<String> stored = question.stored(clock.instant());
    long begin = System.nanoTime();
    boolean same = encoder.matches(question.password(), stored.orElse(dummy));
    if (same && stored.isPresent()) {
      guards.recent().right(question.pair(), stored.get(), question.password());
      return letIn(question, true);
    }
    if (!question.used()) {
      guards.budget().spent(System.nanoTime() - begin);
    }
    throw failed(question);
  }

  private Identity letIn(Question question, boolean hashed) {
    record.right(question, hashed);
    return Identity.of(question.account().orElseThrow().user(), question.way());
  }

  private SignInRefusedException failed(Question question) {
    guards.attempts().failed(question.pair(), question.used());
    record.refused(question, question.fault(clock.instant()));
    return SignInRefusedException.wrongPassword();
  }
}
