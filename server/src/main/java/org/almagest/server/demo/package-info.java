/**
 * The demo catalogue of a new archive: the Messier objects and a synthetic sky. {@link
 * org.almagest.server.demo.DemoCatalogue} is the door.
 */
@NullMarked
package org.almagest.server.demo;

import org.jspecify.annotations.NullMarked;
