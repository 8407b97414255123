@NullMarked
package org.almagest.server.embedded;

import org.jspecify.annotations.NullMarked;
