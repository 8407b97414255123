/**
 * What exists in the archive: schemas, tables, columns, keys, and what a value is. Plain values;
 * knows nothing of HTTP, Spring, JDBC or ADQL.
 */
@NullMarked
package org.almagest.schema;

import org.jspecify.annotations.NullMarked;
