/** Who goes first where only so much can be done at a time. */
@NullMarked
package org.almagest.server.turn;

import org.jspecify.annotations.NullMarked;
