/** The operator's command line: one class for each command. */
@NullMarked
package org.almagest.server.operator;

import org.jspecify.annotations.NullMarked;
