package org.almagest.server.usertable;

import org.jspecify.annotations.Nullable;

/**
 * What a column is to be from now on: all of it.
 *
 * @param column its name, in any case if that is clear
 * @param ucd null for none
 * @param utype null for none
 * @param flag what it is
 * @param indexed whether conditions on it are answered by an index; Ra and Dec share another over
 *     the sky unless neither is indexed
 */
public record ColumnEdit(
    String column,
    @Nullable String ucd,
    @Nullable String utype,
    ColumnFlag flag,
    boolean indexed) {}
