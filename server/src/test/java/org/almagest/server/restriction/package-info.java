@NullMarked
package org.almagest.server.restriction;

import org.jspecify.annotations.NullMarked;
