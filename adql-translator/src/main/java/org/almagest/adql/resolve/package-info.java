/**
 * From the syntax tree to the resolved tree: binds names to what the catalogue holds, finds types,
 * makes geometry and truth values explicit, and refuses what does not fit, with the place and a way
 * out. Knows nothing of SQL dialects; the door is {@link org.almagest.adql.resolve.Resolver}.
 */
@NullMarked
package org.almagest.adql.resolve;

import org.jspecify.annotations.NullMarked;
