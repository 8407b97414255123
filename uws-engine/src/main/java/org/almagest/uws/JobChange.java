package org.almagest.uws;

/**
 * A job has come to another phase, or is gone.
 *
 * @param id of the job
 * @param ownerKey {@link Owner#key} of its owner
 * @param phase where it is now; {@code UNKNOWN} when it has been destroyed
 */
public record JobChange(JobId id, String ownerKey, Phase phase) {}
