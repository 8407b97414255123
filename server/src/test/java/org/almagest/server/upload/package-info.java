@NullMarked
package org.almagest.server.upload;

import org.jspecify.annotations.NullMarked;
