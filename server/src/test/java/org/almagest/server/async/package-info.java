/** Tests of jobs over HTTP. */
@NullMarked
package org.almagest.server.async;

import org.jspecify.annotations.NullMarked;
