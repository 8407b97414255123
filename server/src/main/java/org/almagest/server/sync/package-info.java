/** TAP synchronous queries: {@code /tap/sync}. */
@NullMarked
package org.almagest.server.sync;

import org.jspecify.annotations.NullMarked;
