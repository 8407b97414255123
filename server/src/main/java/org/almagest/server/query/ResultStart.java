package org.almagest.server.query;

import java.util.OptionalLong;
import org.almagest.formats.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a result when its first byte is about to be sent.
 *
 * @param outcome how it ends: known of a small one, and of formats that need totals first; null
 *     while rows are still to come
 * @param length of the whole in bytes, of a small one
 */
public record ResultStart(@Nullable Outcome outcome, OptionalLong length) {}
