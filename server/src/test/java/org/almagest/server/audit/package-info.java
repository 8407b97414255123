@NullMarked
package org.almagest.server.audit;

import org.jspecify.annotations.NullMarked;
