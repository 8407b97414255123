package org.almagest.server.account;

/** What a request must bring along to be answered. */
public enum Need {
  /** Nothing: whoever asks is answered, even with a password or token that is no good. */
  NOTHING,
  /** Nobody has to sign in; who comes with a token needs {@link Scope#READ}. */
  READ,
  /** Nobody has to sign in; who comes with a token needs {@link Scope#WRITE}. */
  WRITE,
  /** Signed in, a token with {@link Scope#READ}. */
  USER,
  /** Signed in, a token with {@link Scope#WRITE}. */
  OWN,
  /** Signed in, a token with {@link Scope#ACCOUNT}. */
  ACCOUNT;

  /** Whether nobody is let through who has not signed in. */
  public boolean isForUsers() {
    return switch (this) {
      case NOTHING, READ, WRITE -> false;
      case USER, OWN, ACCOUNT -> true;
    };
  }
}
