/** Tests of the places where a user's text becomes SQL. */
@NullMarked
package org.almagest.adql.pgsphere;

import org.jspecify.annotations.NullMarked;
