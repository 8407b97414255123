package org.almagest.uws;

import java.time.Duration;

/**
 * A class of jobs with places of its own. Every job begins in the first; one that runs longer than
 * its class allows goes on in the next.
 *
 * @param name as stored
 * @param places jobs of the class that one node runs at a time
 * @param ownerPlaces of those on all nodes, jobs of one owner
 * @param budget how long a job may run in it; in the last class, the greatest execution duration
 */
public record JobClass(String name, int places, int ownerPlaces, Duration budget) {}
