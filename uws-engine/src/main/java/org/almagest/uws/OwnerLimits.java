package org.almagest.uws;

/** What an owner's jobs may take up at this moment. Asked often; thread-safe. */
public interface OwnerLimits {
  /** Jobs that may wait, for their turn or for PHASE=RUN. */
  int queued(Owner owner);

  /** Bytes of results; 0 for no limit. */
  long bytes(Owner owner);

  /** The same for everybody. */
  static OwnerLimits same(int queued, long bytes) {
    return new OwnerLimits() {
      @Override
      public int queued(Owner owner) {
        return queued;
      }

      @Override
      public long bytes(Owner owner) {
        return bytes;
      }
    };
  }
}
