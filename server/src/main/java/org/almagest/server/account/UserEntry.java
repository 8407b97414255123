package org.almagest.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user as the operator sees them.
 *
 * @param hasPassword whether they can sign in with one
 * @param signedIn when they last signed in with a password; null for never
 */
public record UserEntry(
    User user, boolean hasPassword, Instant created, @Nullable Instant signedIn) {}
