/**
 * What TAP+ adds to jobs: lists with order and filters, deleting several at once, and their events
 * as they happen.
 */
@NullMarked
package org.almagest.server.tapplus;

import org.jspecify.annotations.NullMarked;
