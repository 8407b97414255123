/** Results that become tables, tried by HTTP. */
@NullMarked
package org.almagest.server.into;

import org.jspecify.annotations.NullMarked;
