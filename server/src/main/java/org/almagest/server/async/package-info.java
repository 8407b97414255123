/** Jobs over HTTP, by UWS 1.1 and TAP 1.1: {@code /tap/async}. */
@NullMarked
package org.almagest.server.async;

import org.jspecify.annotations.NullMarked;
