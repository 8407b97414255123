/**
 * Publishing a table: storage, rows by COPY, indexes, grants and catalogue rows, in one
 * transaction. {@link org.almagest.server.publish.Publisher} is the door.
 */
@NullMarked
package org.almagest.server.publish;

import org.jspecify.annotations.NullMarked;
