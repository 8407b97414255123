/** Tests of what the service says of itself. */
@NullMarked
package org.almagest.server.vosi;

import org.jspecify.annotations.NullMarked;
