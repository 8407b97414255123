/**
 * A private PostgreSQL: made, started, adopted and stopped by the server itself when the operator
 * names no database.
 */
@NullMarked
package org.almagest.server.embedded;

import org.jspecify.annotations.NullMarked;
