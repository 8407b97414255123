@NullMarked
package org.almagest.server.catalog;

import org.jspecify.annotations.NullMarked;
