/** Results as plain text, for people. Knows nothing of HTTP. */
@NullMarked
package org.almagest.formats.text;

import org.jspecify.annotations.NullMarked;
