@NullMarked
package org.almagest.server.operator;

import org.jspecify.annotations.NullMarked;
