/** Starts the packaged archive and talks to it the way its users do. */
@NullMarked
package org.almagest.it.harness;

import org.jspecify.annotations.NullMarked;
