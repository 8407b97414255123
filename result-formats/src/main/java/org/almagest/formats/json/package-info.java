/** JSON as ESA's archives write it. Knows nothing of HTTP. */
@NullMarked
package org.almagest.formats.json;

import org.jspecify.annotations.NullMarked;
