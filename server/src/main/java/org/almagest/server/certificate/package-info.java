/**
 * Whom a client's certificate speaks for: found by the certificate itself, or by its name if an
 * authority that the archive believes stands behind it.
 */
@NullMarked
package org.almagest.server.certificate;

import org.jspecify.annotations.NullMarked;
