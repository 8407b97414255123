@NullMarked
package org.almagest.server.tls;

import org.jspecify.annotations.NullMarked;
