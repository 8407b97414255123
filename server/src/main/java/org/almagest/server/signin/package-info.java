/** How a request proves who sends it: sessions, passwords, tokens, certificates. */
@NullMarked
package org.almagest.server.signin;

import org.jspecify.annotations.NullMarked;
