/**
 * The certificate of HTTPS: the operator's own, or one that the archive makes and renews. Knows
 * nothing of who a client's certificate speaks for.
 */
@NullMarked
package org.almagest.server.tls;

import org.jspecify.annotations.NullMarked;
