/**
 * What stands for a password: tokens that users make for themselves, tokens (JWT) of the archive's
 * own token endpoint, and those of issuers that it believes.
 */
@NullMarked
package org.almagest.server.token;

import org.jspecify.annotations.NullMarked;
