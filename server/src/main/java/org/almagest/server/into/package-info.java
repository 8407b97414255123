/**
 * Results of queries that become tables of whoever asks: {@code SELECT ... INTO} and {@code DEST}.
 */
@NullMarked
package org.almagest.server.into;

import org.jspecify.annotations.NullMarked;
