/** Jobs as real clients use them: pyvo, astroquery, STILTS, curl. */
@NullMarked
package org.almagest.it.jobs;

import org.jspecify.annotations.NullMarked;
