package org.almagest.uws;

/**
 * Why a job ended in ERROR or ABORTED (UWS 1.1 section 2.1.7).
 *
 * @param message for the user: what, where, what to do
 * @param isTransient whether the same job may succeed when it is tried again
 */
public record JobError(String message, boolean isTransient) {}
