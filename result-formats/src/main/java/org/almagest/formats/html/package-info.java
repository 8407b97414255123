/** Results for a browser. Knows nothing of HTTP. */
@NullMarked
package org.almagest.formats.html;

import org.jspecify.annotations.NullMarked;
