package org.almagest.server.crossmatch;

/**
 * What decides how a table is best gone through.
 *
 * @param rows about how many, -1 if unknown
 * @param hasUsableIndex whether there is an index over its positions that PostgreSQL may ask for
 *     the reader role
 */
record TableSize(double rows, boolean hasUsableIndex) {}
