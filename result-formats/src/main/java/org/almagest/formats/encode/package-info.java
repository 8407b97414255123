/**
 * One cell from PostgreSQL's wire form to bytes of a result format. Knows nothing of documents: no
 * header, no row, no file.
 */
@NullMarked
package org.almagest.formats.encode;

import org.jspecify.annotations.NullMarked;
