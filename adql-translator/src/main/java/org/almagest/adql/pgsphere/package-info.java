/**
 * The SQL of PostgreSQL with pgSphere. Takes the resolved tree only; text of the user reaches SQL
 * in one place, {@code Literals}, and names in one place, {@code Identifiers}. The door is {@link
 * org.almagest.adql.pgsphere.SqlWriter}.
 */
@NullMarked
package org.almagest.adql.pgsphere;

import org.jspecify.annotations.NullMarked;
