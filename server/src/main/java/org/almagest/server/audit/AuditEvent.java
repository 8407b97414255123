package org.almagest.server.audit;

import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did or tried. Nothing in it is secret.
 *
 * @param action what, in words like {@code sign-in}, {@code token.made}, {@code user.added}
 * @param who login name, or what was given for one; null for nobody known
 * @param from address of the client, or {@code console}
 * @param what it was done to, if not to themselves
 * @param done false if it was refused
 * @param note what else is worth knowing
 */
public record AuditEvent(
    String action,
    @Nullable String who,
    String from,
    @Nullable String what,
    boolean done,
    @Nullable String note) {}
