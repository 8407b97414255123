/** The certificate of HTTPS, for an operator who has none. */
@NullMarked
package org.almagest.server.tls;

import org.jspecify.annotations.NullMarked;
