/** FITS binary tables (FITS 4.0 section 7.3). Knows nothing of HTTP and of where rows come from. */
@NullMarked
package org.almagest.formats.fits;

import org.jspecify.annotations.NullMarked;
