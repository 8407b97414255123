/**
 * Rows that not everybody may see. PostgreSQL decides, by policies on the tables; a signed pass
 * tells it whom a statement reads for. {@link org.almagest.server.restriction.PrivateRows} is the
 * door for queries, {@link org.almagest.server.restriction.Restrictions} and {@link
 * org.almagest.server.restriction.Groups} those for the operator.
 */
@NullMarked
package org.almagest.server.restriction;

import org.jspecify.annotations.NullMarked;
