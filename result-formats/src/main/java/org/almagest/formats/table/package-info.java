/**
 * The tables people bring: a file of any format that STIL knows, or CSV, to a header and rows ready
 * for PostgreSQL. Knows nothing of JDBC.
 */
@NullMarked
package org.almagest.formats.table;

import org.jspecify.annotations.NullMarked;
