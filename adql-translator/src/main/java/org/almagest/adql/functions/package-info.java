/**
 * User-defined functions (ADQL 2.1 section 4.3): what each is called, takes and yields, and its
 * SQL.
 */
@NullMarked
package org.almagest.adql.functions;

import org.jspecify.annotations.NullMarked;
