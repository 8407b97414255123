@NullMarked
package org.almagest.server.remote;

import org.jspecify.annotations.NullMarked;
