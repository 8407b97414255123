package org.almagest.server.usertable;

import org.jspecify.annotations.Nullable;

/**
 * What a new table is to be called.
 *
 * @param name with or without {@code user_<login>.} before it
 * @param description for people, null to take what the content says
 */
public record TableSpec(String name, @Nullable String description) {}
