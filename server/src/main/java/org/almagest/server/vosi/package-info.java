/**
 * What the service says of itself: availability, capabilities, tables (VOSI 1.1, TAPRegExt 1.0).
 */
@NullMarked
package org.almagest.server.vosi;

import org.jspecify.annotations.NullMarked;
