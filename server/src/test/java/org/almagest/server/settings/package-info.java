@NullMarked
package org.almagest.server.settings;

import org.jspecify.annotations.NullMarked;
