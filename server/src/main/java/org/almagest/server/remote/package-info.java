/**
 * Files from addresses that users name. The server asks in their place, and must not be made to ask
 * where they could not: see decision 021.
 */
@NullMarked
package org.almagest.server.remote;

import org.jspecify.annotations.NullMarked;
