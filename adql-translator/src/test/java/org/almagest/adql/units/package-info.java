@NullMarked
package org.almagest.adql.units;

import org.jspecify.annotations.NullMarked;
