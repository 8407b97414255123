/** Comma- and tab-separated values (TAP 1.1 section 3.2). Knows nothing of HTTP. */
@NullMarked
package org.almagest.formats.separated;

import org.jspecify.annotations.NullMarked;
