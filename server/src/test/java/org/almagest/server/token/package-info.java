/** Tests of tokens. */
@NullMarked
package org.almagest.server.token;

import org.jspecify.annotations.NullMarked;
