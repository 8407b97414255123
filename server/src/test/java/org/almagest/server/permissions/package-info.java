/** Who may do what, at every address that the server answers at. */
@NullMarked
package org.almagest.server.permissions;

import org.jspecify.annotations.NullMarked;
