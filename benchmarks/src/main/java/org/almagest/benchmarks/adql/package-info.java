/** How long a translation takes. */
@NullMarked
package org.almagest.benchmarks.adql;

import org.jspecify.annotations.NullMarked;
