/** What the server counts of itself, for Prometheus and all that read like it. */
@NullMarked
package org.almagest.server.metrics;

import org.jspecify.annotations.NullMarked;
