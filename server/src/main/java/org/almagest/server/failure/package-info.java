/**
 * What can go wrong, whose fault it is, and how it is told: one taxonomy, one mapping to HTTP, one
 * error document.
 */
@NullMarked
package org.almagest.server.failure;

import org.jspecify.annotations.NullMarked;
