/**
 * What running a job means: a query whose result becomes a file, and the wiring of the engine that
 * decides when.
 */
@NullMarked
package org.almagest.server.work;

import org.jspecify.annotations.NullMarked;
