package org.almagest.server.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An account to be made.
 *
 * @param name the login name
 * @param expires null for never
 */
public record NewUser(
    String name,
    @Nullable String fullName,
    @Nullable String email,
    Role role,
    @Nullable Instant expires) {}
