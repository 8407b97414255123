/**
 * Tables that people bring and keep, seen from outside: by their clients, by truth, under siege.
 */
@NullMarked
package org.almagest.it.tables;

import org.jspecify.annotations.NullMarked;
