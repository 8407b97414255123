package org.almagest.server.account;

/**
 * Somebody at some place.
 *
 * @param account login name, or what was given for one
 * @param site as {@link Caller#site} tells it
 */
record Pair(String account, String site) {}
