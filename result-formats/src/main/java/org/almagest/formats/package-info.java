/** Header and rows to VOTable, CSV and the rest. Knows nothing of JDBC, HTTP, ADQL or jobs. */
@NullMarked
package org.almagest.formats;

import org.jspecify.annotations.NullMarked;
