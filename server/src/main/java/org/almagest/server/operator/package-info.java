/** The command line of the operator: publish, ask, check. */
@NullMarked
package org.almagest.server.operator;

import org.jspecify.annotations.NullMarked;
