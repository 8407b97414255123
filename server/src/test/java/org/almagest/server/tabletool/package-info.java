@NullMarked
package org.almagest.server.tabletool;

import org.jspecify.annotations.NullMarked;
