/**
 * Tables that come along with queries (TAP 1.1 section 2.7.6): what is asked for, the files they
 * are in, and their way into a session of PostgreSQL that nobody else sees.
 */
@NullMarked
package org.almagest.server.upload;

import org.jspecify.annotations.NullMarked;
