/** Jobs as they are run. */
@NullMarked
package org.almagest.server.work;

import org.jspecify.annotations.NullMarked;
