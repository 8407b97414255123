@NullMarked
package org.almagest.server.publish;

import org.jspecify.annotations.NullMarked;
