/**
 * What the archive does for the people and programs that use it, seen from outside: packaged jar,
 * HTTP, command line, and the clients that astronomers run.
 */
@NullMarked
package org.almagest.it;

import org.jspecify.annotations.NullMarked;
