/** Tests of who goes first. */
@NullMarked
package org.almagest.server.turn;

import org.jspecify.annotations.NullMarked;
