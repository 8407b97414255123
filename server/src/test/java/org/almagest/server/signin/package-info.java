/** Tests of signing in. */
@NullMarked
package org.almagest.server.signin;

import org.jspecify.annotations.NullMarked;
