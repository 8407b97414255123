package org.almagest.server.usertable;

import java.time.Instant;
import org.almagest.uws.Claim;

/** Who has tables changed, and by what right, which may end before the change does. Immutable. */
public sealed interface ChangeOrigin {
  ScopedValue<ChangeOrigin> CURRENT = ScopedValue.newInstance();

  /** As the audit log calls it. */
  String name();

  /**
   * A request of somebody who has signed in.
   *
   * @param name address of the client
   * @param tokensFrom of the account, as it was when the request came in
   */
  record Request(String name, Instant tokensFrom) implements ChangeOrigin {}

  /**
   * A job. Its claim ends when the job is stopped, given to another node, or goes with its owner.
   *
   * @param claim by which it runs
   */
  record OfJob(Claim claim) implements ChangeOrigin {
    @Override
    public String name() {
      return claim.label();
    }
  }

  /** The server by itself. */
  record Server() implements ChangeOrigin {
    @Override
    public String name() {
      return "server";
    }
  }

  /** Does, in this thread, what changes tables in this name. */
  default <T, X extends Throwable> T hold(ScopedValue.CallableOp<T, X> changes) throws X {
    return ScopedValue.where(CURRENT, this).call(changes);
  }

  /** In whose name this thread changes tables. */
  static ChangeOrigin current() {
    return CURRENT.orElse(new Server());
  }
}
