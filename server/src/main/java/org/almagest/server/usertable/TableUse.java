package org.almagest.server.usertable;

/**
 * How much of the database somebody's tables take up, with their indexes.
 *
 * @param used in bytes
 * @param limit in bytes, 0 for none
 */
public record TableUse(long used, long limit) {}
