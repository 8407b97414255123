/**
 * Results of jobs as tables of queries: {@code JOB_UPLOAD."job<id>"}. Loaded when a query first
 * names one, by whichever node it comes to, and kept for a while. {@link
 * org.almagest.server.jobtable.JobTables} is the door.
 */
@NullMarked
package org.almagest.server.jobtable;

import org.jspecify.annotations.NullMarked;
