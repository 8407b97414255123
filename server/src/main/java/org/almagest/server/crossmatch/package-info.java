/**
 * Cross-match of two tables by position, for users: {@code crossmatch_positional} makes a table of
 * pairs. A job like any other; it reads as queries do and stores as uploads do.
 */
@NullMarked
package org.almagest.server.crossmatch;

import org.jspecify.annotations.NullMarked;
