package org.almagest.server.restriction;

/**
 * A column that a policy looks at.
 *
 * @param name its true name
 * @param sqlName its name in PostgreSQL
 * @param sqlType as {@code format_type} of PostgreSQL calls it
 */
record PolicyColumn(String name, String sqlName, String sqlType) {}
