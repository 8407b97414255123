/**
 * Jobs over HTTP: {@code /tap/async} as the Universal Worker Service 1.1 and TAP 1.1 have it. What
 * a job is and does is for {@code org.almagest.uws}; here it is found, shown and told.
 */
@NullMarked
package org.almagest.server.async;

import org.jspecify.annotations.NullMarked;
