/**
 * Jobs by the Universal Worker Service 1.1: phases and their transitions, and the engine that runs
 * jobs. Knows nothing of HTTP, JDBC or what a job runs.
 *
 * <p>To read it: {@link org.almagest.uws.Phase} says what may become of a job, {@link
 * org.almagest.uws.JobStore} keeps it by that for all nodes, {@link org.almagest.uws.JobEngine}
 * runs it on one. A {@code Claimer} per class of jobs takes one at a time while the class has
 * places; an {@code Attempt} runs it, and its {@code Conclusion} is kept. {@code Heartbeat}, {@code
 * Deadlines} and {@code Doubts} stop what must not go on; {@code Reaper}, {@code Orphans} and
 * {@code Disposal} see to it that nothing stays behind; {@code Admission} limits what may wait, and
 * the {@code Bulletin} wakes who waits for news.
 */
@NullMarked
package org.almagest.uws;

import org.jspecify.annotations.NullMarked;
