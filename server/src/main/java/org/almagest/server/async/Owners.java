package org.almagest.server.async;

import org.almagest.uws.Owner;

/** Owners as clients see them. */
final class Owners {
  private Owners() {}

  /** Gaia's clients expect a word for nobody; an address is nobody else's business. */
  static String name(Owner owner) {
    return switch (owner) {
      case Owner.User user -> user.name();
      case Owner.Anonymous _ -> "anonymous";
    };
  }
}
