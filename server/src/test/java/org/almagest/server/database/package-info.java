@NullMarked
package org.almagest.server.database;

import org.jspecify.annotations.NullMarked;
