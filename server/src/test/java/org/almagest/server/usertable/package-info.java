@NullMarked
package org.almagest.server.usertable;

import org.jspecify.annotations.NullMarked;
