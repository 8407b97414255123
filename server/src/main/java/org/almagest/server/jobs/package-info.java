/**
 * Where jobs are kept: the engine's store in PostgreSQL, and what tells every node of changes.
 * Knows nothing of HTTP or of what a job runs.
 */
@NullMarked
package org.almagest.server.jobs;

import org.jspecify.annotations.NullMarked;
