package org.almagest.server.account;

import jakarta.servlet.http.HttpServletRequest;
import org.almagest.server.failure.ErrorCode;
import org.almagest.server.failure.TapException;
import org.almagest.server.http.Excerpt;
import org.almagest.uws.Job;
import org.almagest.uws.Owner;

/**
 * Which jobs somebody may read, abort and delete whose names they know: their own, anonymous ones,
 * and an operator everybody's. All else is for those whose jobs are not {@link #isForeign foreign}
 * to them.
 *
 * @param caller who asks
 * @param operator whether they look after the archive
 */
public record JobRights(Owner caller, boolean operator) {
  /** Of whoever sent {@code request}. */
  public static JobRights of(HttpServletRequest request) {
    boolean operator = Caller.identity(request).filter(Identity::isOperator).isPresent();
    return new JobRights(Caller.of(request), operator);
  }

  public boolean mayUse(Job job) {
    return operator || !isForeign(job);
  }

  /** What to tell whom {@link #mayUse} holds back from the job called {@code name}. */
  public TapException refusal(String name) {
    String text =
        "job %s is another user's; sign in as its owner to use it".formatted(Excerpt.of(name));
    return TapException.of(
        caller instanceof Owner.User ? ErrorCode.FORBIDDEN : ErrorCode.NOT_SIGNED_IN, text);
  }

  /** Whether it is some other user's. */
  public boolean isForeign(Job job) {
    return switch (job.owner()) {
      case Owner.Anonymous _ -> false;
      case Owner.User user -> !user.equals(caller);
    };
  }
}
