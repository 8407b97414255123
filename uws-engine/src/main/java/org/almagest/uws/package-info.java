/**
 * Jobs by the Universal Worker Service 1.1: phases and their transitions. Knows nothing of HTTP,
 * JDBC or what a job runs.
 */
@NullMarked
package org.almagest.uws;

import org.jspecify.annotations.NullMarked;
