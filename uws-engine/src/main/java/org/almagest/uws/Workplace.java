package org.almagest.uws;

/**
 * What the thread of a job works with.
 *
 * @param patience ends when nobody waits any more for a job's end to be kept
 */
record Workplace(
    JobStore store,
    JobRunner runner,
    EngineSettings settings,
    EngineListener listener,
    Runs runs,
    Bulletin bulletin,
    Disposal disposal,
    Closing patience) {}
