package org.almagest.server.work;

import java.util.function.ToLongFunction;
import org.almagest.uws.Owner;
import org.almagest.uws.OwnerLimits;

/** The room that the results of one owner's jobs may take up. Thread-safe. */
final class OwnerSpace {
  /** Small results are not worth the question: the engine has asked before it took the job. */
  private static final long UNASKED = 1 << 20;

  /** The part of the whole that may be exceeded so. */
  private static final int PART = 100;

  private final OwnerLimits limits;
  private final ToLongFunction<Owner> taken;

  /**
   * Divides the room.
   *
   * @param limits what an owner may take up
   * @param taken bytes that one takes up already
   */
  OwnerSpace(OwnerLimits limits, ToLongFunction<Owner> taken) {
    this.limits = limits;
    this.taken = taken;
  }

  /** For one more result of {@code owner}. */
  Share of(Owner owner) {
    return new Share(owner);
  }

  /** What is left to an owner, looked up once, when it matters. One thread. */
  final class Share {
    private final Owner owner;
    private final long most;
    private long checked;
    private long before = -1;

    private Share(Owner owner) {
      this.owner = owner;
      this.most = limits.bytes(owner);
      this.checked = Math.min(UNASKED, most / PART);
    }

    /**
     * Whether a result may grow to {@code size} bytes.
     *
     * @throws OwnerSpaceException if not
     */
    void check(long size) throws OwnerSpaceException {
      if (most == 0 || size <= checked) {
        return;
      }
      if (before < 0) {
        before = taken.applyAsLong(owner);
        checked = Math.max(checked, most - before);
      }
      if (size > checked) {
        throw new OwnerSpaceException(before, most);
      }
    }
  }
}
