package org.almagest.uws;

/**
 * Why a job is not running yet.
 *
 * @param place in the queue of its class, from 1, as things stand; 0 while it is not in it
 * @param reason for the user
 */
public record QueuePlace(int place, String reason) {}
