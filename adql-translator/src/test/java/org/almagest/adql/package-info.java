/** Tests of the translator as a whole. */
@NullMarked
package org.almagest.adql;

import org.jspecify.annotations.NullMarked;
