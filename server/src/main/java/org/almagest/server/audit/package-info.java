/** Who did what, when and from where: for the operator, kept in the database and in the log. */
@NullMarked
package org.almagest.server.audit;

import org.jspecify.annotations.NullMarked;
