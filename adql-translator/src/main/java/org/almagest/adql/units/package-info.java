/** Units by VOUnits 1.1: reading, comparing, converting. Knows nothing of queries. */
@NullMarked
package org.almagest.adql.units;

import org.jspecify.annotations.NullMarked;
